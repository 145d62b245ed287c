/// A part of AWS with its own accounts and names: `aws`, `aws-cn`, `aws-us-gov`…
package struct Partition: Hashable, Sendable {
  /// As in ARNs.
  package let id: String
  /// Where the services live that a partition has once, and their quotas: `us-east-1`.
  package let globalRegion: String
  package let regions: [String]
  /// What the names of its regions begin with: `us` for `us-east-1`, `us-gov` for `us-gov-west-1`.
  let prefixes: [String]
  package let dnsSuffix: String
  let dualStackDNSSuffix: String

  /// Whether a region that is not listed is named as this partition's are: a prefix, a word and a
  /// number.
  func hasPattern(of region: String) -> Bool {
    prefixes.contains { prefix in
      guard region.hasPrefix(prefix + "-") else { return false }
      let parts = region.dropFirst(prefix.count + 1)
        .split(separator: "-", omittingEmptySubsequences: false)
      guard parts.count == 2 else { return false }
      return !parts[0].isEmpty && parts[0].allSatisfy { $0 == "_" || $0.isLetter || $0.isNumber }
        && !parts[1].isEmpty && parts[1].utf8.allSatisfy(URLBytes.isDigit)
    }
  }
}
