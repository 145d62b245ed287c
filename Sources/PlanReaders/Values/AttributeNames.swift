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
    guard names != nil, element.isObject else { return element.document() }
    let kept = members(of: element) { $0.document() }
    return kept.isEmpty ? AttributeMask.empty : .object(kept)
  }

  /// What is made of the kept members of an object, where it is anything.
  func members<Value>(
    of element: JSONElement, _ make: (JSONElement) -> Value?
  ) -> [String: Value] {
    var kept: [String: Value] = [:]
    if let names {
      for name in names {
        if let value = element[name].flatMap(make) { kept[name] = value }
      }
    } else if let members = element.members {
      for (name, value) in members { kept[name] = make(value) }
    }
    return kept
  }
}
