internal import PreflightModel

extension HardCodedIdentityRule {
  enum Identity {
    case account
    case region
    case partition
  }

  /// What to write in place of a constant, in the tool's own words.
  static func instead(of identity: Identity, in dialect: Dialect) -> Remedy {
    let words =
      switch (dialect, identity) {
      case (.terraform, .account): "data.aws_caller_identity.current.account_id"
      case (.terraform, .region): "data.aws_region.current.name"
      case (.terraform, .partition): "data.aws_partition.current.partition"
      case (.pulumi, .account): "aws.getCallerIdentity().accountId"
      case (.pulumi, .region): "aws.getRegion().name"
      case (.pulumi, .partition): "aws.getPartition().partition"
      case (.cloudFormation, .account): "${AWS::AccountId} within Fn::Sub"
      case (.cloudFormation, .region): "${AWS::Region} within Fn::Sub"
      case (.cloudFormation, .partition): "${AWS::Partition} within Fn::Sub"
      }
    return Remedy(
      .edit, summary: "Write \(words) instead, unless exactly this one is meant.")
  }
}
