package import Documents

/// The same attribute in the spellings of all tools.
package struct AttributePaths: Hashable, Sendable {
  package var paths: [Dialect: DocumentPath]

  package init(_ paths: [Dialect: DocumentPath]) {
    self.paths = paths
  }

  package subscript(dialect: Dialect) -> DocumentPath? { paths[dialect] }
}
