package import Documents

/// The same attribute in the spellings of all tools.
package struct AttributePaths: Hashable, Sendable {
  package var paths: [Dialect: DocumentPath]
  /// Where the resource names another one of its plan that has the attribute, as a group names its
  /// launch template; empty when it has the attribute itself.
  package var holders: [Dialect: DocumentPath]

  package init(_ paths: [Dialect: DocumentPath], of holders: [Dialect: DocumentPath] = [:]) {
    self.paths = paths
    self.holders = holders
  }

  package subscript(dialect: Dialect) -> DocumentPath? { paths[dialect] }
}
