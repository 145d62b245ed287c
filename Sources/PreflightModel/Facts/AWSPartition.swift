/// A part of AWS with its own accounts and names.
package struct AWSPartition: Hashable, Sendable {
  /// As in ARNs: `aws`, `aws-cn`, `aws-us-gov`.
  package let id: String
  /// What host names end with, and the names of service principals where they have one of the
  /// partition's own: `amazonaws.com.cn`.
  package let dnsSuffix: String

  package init(id: String, dnsSuffix: String) {
    self.id = id
    self.dnsSuffix = dnsSuffix
  }

  package static let aws = AWSPartition(id: "aws", dnsSuffix: "amazonaws.com")
}
