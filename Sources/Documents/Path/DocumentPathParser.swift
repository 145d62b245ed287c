/// Reads the text of a `DocumentPath`.
struct DocumentPathParser {
  private let text: String
  /// Scalars, because a quote and an accent after it would be one `Character`.
  private let characters: [Unicode.Scalar]
  private var position = 0

  init(_ text: String) {
    self.text = text
    characters = Array(text.unicodeScalars)
  }

  /// Whether a member name may stand without quotes.
  static func isPlain(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, isNameStart(first) else { return false }
    return name.unicodeScalars.allSatisfy(isNamePart)
  }

  mutating func steps() throws(DocumentPathError) -> [DocumentPath.Step] {
    if text == "@" { return [] }
    var steps: [DocumentPath.Step] = []
    while position < characters.count {
      switch characters[position] {
      case "[":
        steps.append(try bracket())
      case ".":
        guard !steps.isEmpty else { throw failure("a name") }
        position += 1
        steps.append(try member())
      default:
        guard steps.isEmpty else { throw failure("\".\" or \"[\"") }
        steps.append(try member())
      }
    }
    guard !steps.isEmpty else { throw failure("a name") }
    return steps
  }

  private mutating func member() throws(DocumentPathError) -> DocumentPath.Step {
    guard position < characters.count else { throw failure("a name") }
    if characters[position] == "\"" { return .member(try quotedName()) }
    guard Self.isNameStart(characters[position]) else { throw failure("a name") }
    let start = position
    while position < characters.count, Self.isNamePart(characters[position]) { position += 1 }
    return .member(string(from: start))
  }

  /// A name in quotes, with the escapes of JSON, as JMESPath has it.
  private mutating func quotedName() throws(DocumentPathError) -> String {
    let start = position
    position += 1
    while position < characters.count, characters[position] != "\"" {
      position += characters[position] == "\\" ? 2 : 1
    }
    guard position < characters.count else {
      position = characters.count
      throw failure("a closing quote")
    }
    position += 1
    guard let name = try? Document(json: string(from: start)).string else {
      position = start
      throw failure("a name with the escapes of JSON")
    }
    guard !name.isEmpty else {
      position = start + 1
      throw failure("a name")
    }
    return name
  }

  private mutating func bracket() throws(DocumentPathError) -> DocumentPath.Step {
    position += 1
    let start = position
    while position < characters.count, characters[position] != "]" { position += 1 }
    guard position < characters.count else { throw failure("\"]\"") }
    let inside = string(from: start)
    position += 1
    guard !inside.isEmpty else { return .elements }
    guard let index = Int(inside), !inside.hasPrefix("+") else {
      position = start
      throw failure("an index or \"]\"")
    }
    return .index(index)
  }

  private func failure(_ expected: String) -> DocumentPathError {
    DocumentPathError(text: text, column: position + 1, expected: expected)
  }

  private func string(from start: Int) -> String {
    var string = ""
    string.unicodeScalars.append(contentsOf: characters[start..<position])
    return string
  }

  private static func isNameStart(_ character: Unicode.Scalar) -> Bool {
    switch character {
    case "a"..."z", "A"..."Z", "_": true
    default: false
    }
  }

  private static func isNamePart(_ character: Unicode.Scalar) -> Bool {
    switch character {
    case "0"..."9": true
    default: isNameStart(character)
    }
  }
}
