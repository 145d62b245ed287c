/// The parameters that CloudFormation itself sets.
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/pseudo-parameter-reference.html
struct PseudoParameters: Hashable, Sendable {
  var accountID: String?
  var region: String?
  var stackName: String?

  /// Nil for a name that is no pseudo parameter.
  func value(of name: String) -> TemplateValue? {
    switch name {
    case "AWS::AccountId": known(accountID)
    case "AWS::Region": known(region)
    case "AWS::StackName": known(stackName)
    case "AWS::Partition": known(region.map { Self.partition(of: $0).name })
    case "AWS::URLSuffix": known(region.map { Self.partition(of: $0).suffix })
    case "AWS::NoValue": .nothing
    case "AWS::StackId", "AWS::NotificationARNs": .unknown
    default: nil
    }
  }

  private func known(_ text: String?) -> TemplateValue { text.map(TemplateValue.text) ?? .unknown }

  /// Partitions by what their regions' names begin with; the longest comes first. From botocore's
  /// partitions.json.
  private static let partitions = [
    ("us-isob-", name: "aws-iso-b", suffix: "sc2s.sgov.gov"),
    ("eu-isoe-", name: "aws-iso-e", suffix: "cloud.adc-e.uk"),
    ("us-isof-", name: "aws-iso-f", suffix: "csp.hci.ic.gov"),
    ("us-iso-", name: "aws-iso", suffix: "c2s.ic.gov"),
    ("us-gov-", name: "aws-us-gov", suffix: "amazonaws.com"),
    ("eusc-", name: "aws-eusc", suffix: "amazonaws.eu"),
    ("cn-", name: "aws-cn", suffix: "amazonaws.com.cn"),
  ]

  private static func partition(of region: String) -> (name: String, suffix: String) {
    partitions.first { region.hasPrefix($0.0) }.map { ($0.name, $0.suffix) }
      ?? ("aws", "amazonaws.com")
  }
}
