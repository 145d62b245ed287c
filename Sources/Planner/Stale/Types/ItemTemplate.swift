internal import Documents

/// A text with places for values of a document: `arn:${partition}:s3:::${Name}`.
package struct ItemTemplate: Hashable, Sendable {
  enum Part: Hashable, Sendable {
    case literal(String)
    case value(DocumentPath)
  }

  let parts: [Part]

  /// What stands at one place.
  init(path: DocumentPath) {
    parts = [.value(path)]
  }

  /// Throws where what stands in a `${…}` is no path, or names several values.
  init(_ text: String) throws(DocumentPathError) {
    var parts: [Part] = []
    var rest = text[...]
    while let start = rest.firstRange(of: "${") {
      if start.lowerBound > rest.startIndex {
        parts.append(.literal(String(rest[..<start.lowerBound])))
      }
      rest = rest[start.upperBound...]
      let end = rest.firstIndex(of: "}") ?? rest.endIndex
      parts.append(.value(try DocumentPath(String(rest[..<end]))))
      rest = end < rest.endIndex ? rest[rest.index(after: end)...] : rest[end...]
    }
    if !rest.isEmpty { parts.append(.literal(String(rest))) }
    self.parts = parts
  }

  /// The text with the values in their places; nil when one is missing or no scalar.
  func text(for document: Document) -> String? {
    var text = ""
    for part in parts {
      switch part {
      case .literal(let literal): text += literal
      case .value(let path):
        guard let value = document.value(at: path)?.fillingText else { return nil }
        text += value
      }
    }
    return text
  }

  /// The paths of all places.
  var paths: [DocumentPath] {
    parts.compactMap { part in
      if case .value(let path) = part { path } else { nil }
    }
  }
}

extension Document {
  /// The document with every `${…}` in its texts filled; nil when a value is missing.
  func filled(from context: Document) -> Document? {
    switch self {
    case .null, .bool, .number: return self
    case .string(let text):
      guard text.contains("${") else { return self }
      return (try? ItemTemplate(text))?.text(for: context).map(Document.string)
    case .array(let elements):
      var filled: [Document] = []
      for element in elements {
        guard let element = element.filled(from: context) else { return nil }
        filled.append(element)
      }
      return .array(filled)
    case .object(let members):
      var filled: [String: Document] = [:]
      for (name, member) in members {
        guard let member = member.filled(from: context) else { return nil }
        filled[name] = member
      }
      return .object(filled)
    }
  }

  /// A text or a number as text; nil for anything else.
  var fillingText: String? {
    switch self {
    case .string(let text): text
    case .number(let number): number.literal
    case .null, .bool, .array, .object: nil
    }
  }
}
