package import Documents

/// One question to AWS: a read operation with its input. Equal lookups are asked once.
package struct Lookup: Hashable, Sendable {
  /// The service as the AWS CLI and boto3 name it: `ec2`, `iam`, `service-quotas`.
  package let service: String
  /// The operation's name in AWS's model: `DescribeVpcs`.
  package let operation: String
  /// The operation's input by AWS's member names; an object. Page tokens and page size are not
  /// part of it: an answer holds all pages.
  package let input: Document
  /// The region to ask in; nil for a service that a partition has once, such as IAM.
  package let region: String?

  package init(service: String, operation: String, input: Document = [:], region: String?) {
    self.service = service
    self.operation = operation
    self.input = input
    self.region = region
  }
}

extension Lookup: CustomStringConvertible {
  /// `ec2:DescribeVpcs`, the way IAM writes actions.
  package var description: String { "\(service):\(operation)" }
}
