/// An operation of a service, `ec2` and `DescribeVpcs`.
package struct AWSOperation: Hashable, Sendable, Comparable {
  package let service: String
  package let operation: String

  package init(service: String, operation: String) {
    self.service = service
    self.operation = operation
  }

  package static func < (left: AWSOperation, right: AWSOperation) -> Bool {
    (left.service, left.operation) < (right.service, right.operation)
  }
}

extension Lookup {
  package var awsOperation: AWSOperation { AWSOperation(service: service, operation: operation) }
}
