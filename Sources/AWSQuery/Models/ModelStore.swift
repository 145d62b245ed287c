internal import CEmbeddedData
internal import Documents

/// The operations that headroom may call, as generated from botocore's models.
///
/// Making one checks and indexes the table, which takes about a millisecond; a shape is read only
/// when an operation that needs it is asked for.
package struct ModelStore: Sendable {
  private let table: JSONElement

  /// The table within the binary.
  package init() throws(AWSError) {
    var count = 0
    let bytes = embedded_aws_operations(&count)
    try self.init(json: Array(UnsafeBufferPointer(start: bytes, count: count)))
  }

  /// A table in the format of `aws-operations.json`.
  package init(json: [UInt8]) throws(AWSError) {
    do {
      table = try JSONElement(json: json)
    } catch {
      throw AWSError(.invalidCall, "The table of operations cannot be read: \(error)")
    }
  }

  /// The services, as boto3 names their clients, in order.
  package var services: [String] {
    table.members?.map(\.name) ?? []
  }

  /// The names of a service's operations, in order; empty for a service that is not known.
  package func operations(of service: String) -> [String] {
    table[service]?["operations"]?.members?.map(\.name) ?? []
  }

  /// Throws `invalidCall` for an operation that is not in the table.
  package func operation(_ name: String, of service: String) throws(AWSError) -> OperationModel {
    guard let serviceEntry = table[service], let entry = serviceEntry["operations"]?[name] else {
      throw AWSError(.invalidCall, "headroom does not know the operation \(service):\(name).")
    }
    return try ModelReader(service: serviceEntry, named: service).operation(entry, named: name)
  }

  /// The permission that an operation needs, as IAM writes it: `s3:ListAllMyBuckets` for
  /// `s3:ListBuckets`. Nil for an operation that is not in the table.
  package func iamAction(for service: String, operation: String) -> String? {
    guard let serviceEntry = table[service], let entry = serviceEntry["operations"]?[operation]
    else { return nil }
    return ModelReader.iamAction(entry, named: operation, of: serviceEntry)
  }
}
