/// A rule that needs nothing to begin with but its table, which is part of the binary.
package protocol ListedRule: PreflightRule {
  /// Throws when the table is not sound.
  init() throws(CatalogError)
}
