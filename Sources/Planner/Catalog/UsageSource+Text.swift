extension UsageSource.CallTemplate: CustomStringConvertible {
  /// `ec2:DescribeVpcs`, the way IAM writes actions.
  package var description: String { "\(service):\(operation)" }
}
