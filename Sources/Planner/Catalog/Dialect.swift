/// Whose spelling of types and attributes a resource has.
package enum Dialect: String, Hashable, Sendable, CaseIterable {
  case terraform
  case pulumi
  case cloudFormation = "cloudformation"

  /// Told by the type's form: `aws_vpc`, `aws:ec2/vpc:Vpc`, `AWS::EC2::VPC`.
  package init?(type: String) {
    if type.hasPrefix("aws_") {
      self = .terraform
    } else if type.hasPrefix("aws:") {
      self = .pulumi
    } else if type.hasPrefix("AWS::") {
      self = .cloudFormation
    } else {
      return nil
    }
  }
}
