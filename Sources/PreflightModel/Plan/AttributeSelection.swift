/// Which attributes of planned resources anybody will ask for.
///
/// A plan of fifty thousand resources fits into little memory because readers keep only these,
/// and what is not kept cannot leak.
package struct AttributeSelection: Hashable, Sendable {
  /// Top-level attribute names by resource type, both in the tool's spelling.
  package var namesByType: [String: Set<String>]
  /// Top-level attribute names that are kept for every type.
  package var namesOfAll: Set<String>
  /// Whether everything is kept: for tests and small tools.
  package var keepsEverything: Bool

  package init(
    namesByType: [String: Set<String>] = [:], namesOfAll: Set<String> = [],
    keepsEverything: Bool = false
  ) {
    self.namesByType = namesByType
    self.namesOfAll = namesOfAll
    self.keepsEverything = keepsEverything
  }

  package static var everything: AttributeSelection { AttributeSelection(keepsEverything: true) }

  package mutating func formUnion(_ other: AttributeSelection) {
    namesByType.merge(other.namesByType) { $0.union($1) }
    namesOfAll.formUnion(other.namesOfAll)
    keepsEverything = keepsEverything || other.keepsEverything
  }

  package func keeps(_ name: String, of type: String) -> Bool {
    keepsEverything || namesOfAll.contains(name) || namesByType[type]?.contains(name) == true
  }
}
