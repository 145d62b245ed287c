package import Documents

/// One read operation to be carried out, pages and all.
package struct AWSCall: Hashable, Sendable {
  /// The service as boto3 names its client: `ec2`, `service-quotas`.
  package var service: String
  package var operation: String
  /// By the member names of AWS's model; an object.
  package var input: Document
  /// Nil for a service that the partition has once.
  package var region: String?

  package init(service: String, operation: String, input: Document = [:], region: String?) {
    self.service = service
    self.operation = operation
    self.input = input
    self.region = region
  }
}
