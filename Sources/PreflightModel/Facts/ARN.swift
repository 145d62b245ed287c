/// An Amazon Resource Name: `arn:partition:service:region:account:resource`.
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
package struct ARN: Hashable, Sendable {
  package let partition: String
  package let service: String
  /// Empty for what belongs to no region.
  package let region: String
  /// Empty for what belongs to no account; `aws` for what AWS provides.
  package let account: String
  package let resource: String

  /// Nil for any other text.
  package init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
      .map(String.init)
    guard parts.count == 6, parts[0] == "arn", !parts[1].isEmpty, !parts[2].isEmpty,
      !parts[5].isEmpty
    else { return nil }
    (partition, service, region) = (parts[1], parts[2], parts[3])
    (account, resource) = (parts[4], parts[5])
  }

  /// What the resource is called, without its type and path.
  package var name: String {
    resource.split(separator: "/").last.map(String.init) ?? resource
  }
}
