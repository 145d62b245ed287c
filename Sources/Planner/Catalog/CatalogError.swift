/// A catalogue file that is not sound, with every fault that was found in it.
package struct CatalogError: Error, Hashable, Sendable {
  /// One thing that is wrong, and where.
  package struct Fault: Hashable, Sendable, CustomStringConvertible {
    /// A JSON pointer (RFC 6901): `/quotas/3/usage/0/items`; empty for the file as a whole.
    package let path: String
    /// A phrase in which the expected value stands: "is no path: a name expected at character 3".
    package let reason: String

    package var description: String { path.isEmpty ? reason : "\(path): \(reason)" }
  }

  /// In the order in which the file is read, quota by quota; at least one.
  package let faults: [Fault]
}

extension CatalogError: CustomStringConvertible {
  package var description: String {
    faults.map(\.description).joined(separator: "\n")
  }
}
