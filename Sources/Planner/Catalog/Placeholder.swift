internal import Documents

/// What may stand as `${name}` in the input of a call.
enum Placeholder: String, CaseIterable {
  case account
  case each
  case outer
  case parent
  case parents

  var text: String { "${\(rawValue)}" }
}

extension String {
  /// The names in `${…}`, in order; an opening that is never closed gives the rest of the text.
  var placeholderNames: [String] {
    var names: [String] = []
    var rest = self[...]
    while let start = rest.firstRange(of: "${") {
      rest = rest[start.upperBound...]
      let end = rest.firstIndex(of: "}") ?? rest.endIndex
      names.append(String(rest[..<end]))
      rest = rest[end...]
    }
    return names
  }
}

extension Document {
  /// The names in all `${…}` of all texts.
  var placeholderNames: [String] {
    switch self {
    case .string(let text): text.placeholderNames
    case .array(let elements): elements.flatMap(\.placeholderNames)
    case .object(let members): members.values.flatMap(\.placeholderNames)
    case .null, .bool, .number: []
    }
  }

  /// Whether a placeholder is the one element of a list somewhere.
  func hasAlone(_ placeholder: Placeholder) -> Bool {
    switch self {
    case .array(let elements):
      elements == [.string(placeholder.text)] || elements.contains { $0.hasAlone(placeholder) }
    case .object(let members): members.values.contains { $0.hasAlone(placeholder) }
    case .null, .bool, .number, .string: false
    }
  }
}
