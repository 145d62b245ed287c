internal import Documents
internal import PreflightModel

/// The attributes of one resource type that are kept.
///
/// Plans tell hundreds of attributes that nobody asks for; the wanted ones are looked up, the
/// others not even read.
struct AttributeNames: Sendable {
  /// Nil when all are kept.
  private let names: [String]?

  init(_ selection: AttributeSelection, ofType type: String) {
    names =
      selection.keepsEverything
      ? nil : selection.namesOfAll.union(selection.namesByType[type] ?? []).sorted()
  }

  func contains(_ name: String) -> Bool { names?.contains(name) ?? true }

  /// The kept members of an object; any other value as it is.
  func document(of element: JSONElement) -> Document {
    guard let names, element.isObject else { return element.document() }
    var kept: [String: Document] = [:]
    for name in names {
      guard let value = element[name] else { continue }
      kept[name] = value.document()
    }
    return kept.isEmpty ? AttributeMask.empty : .object(kept)
  }
}
