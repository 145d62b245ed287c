extension JSONElement {
  /// This value and all within it.
  package func document() -> Document {
    switch node.kind {
    case .null: .null
    case .no: .bool(false)
    case .yes: .bool(true)
    case .number: .number(tape.number(of: node))
    case .string, .name: .string(tape.text(of: node))
    case .array: .array(elements?.map { $0.document() } ?? [])
    case .object: document { _ in true }
    }
  }

  /// Of an object, the members whose names are wanted, with all within them; any other value
  /// as it is.
  package func document(keeping isWanted: (String) -> Bool) -> Document {
    guard let members else { return document() }
    var kept: [String: Document] = [:]
    for (name, value) in members where isWanted(name) {
      kept[name] = value.document()
    }
    return .object(kept)
  }
}
