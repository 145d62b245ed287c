/// Why a path could not be parsed, and where.
package struct DocumentPathError: Error, Hashable, CustomStringConvertible {
  package let text: String
  /// The character at which the path stops making sense, counted from 1.
  package let column: Int
  package let expected: String

  package var description: String {
    "\"\(text)\" is no path: \(expected) expected at character \(column)"
  }
}

struct DocumentPathParser {
  private let text: String
  private let characters: [Character]
  private var position = 0

  init(_ text: String) {
    self.text = text
    characters = Array(text)
  }

  /// Whether a member name may stand without quotes.
  static func isPlain(_ name: String) -> Bool {
    guard let first = name.first, isNameStart(first) else { return false }
    return name.allSatisfy(isNamePart)
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
    return .member(String(characters[start..<position]))
  }

  private mutating func quotedName() throws(DocumentPathError) -> String {
    position += 1
    let start = position
    while position < characters.count, characters[position] != "\"" { position += 1 }
    guard position < characters.count else { throw failure("a closing quote") }
    guard position > start else { throw failure("a name") }
    defer { position += 1 }
    return String(characters[start..<position])
  }

  private mutating func bracket() throws(DocumentPathError) -> DocumentPath.Step {
    position += 1
    let start = position
    while position < characters.count, characters[position] != "]" { position += 1 }
    guard position < characters.count else { throw failure("\"]\"") }
    let inside = String(characters[start..<position])
    guard !inside.isEmpty else {
      position += 1
      return .elements
    }
    guard let index = Int(inside) else {
      position = start
      throw failure("an index or \"]\"")
    }
    position += 1
    return .index(index)
  }

  private func failure(_ expected: String) -> DocumentPathError {
    DocumentPathError(text: text, column: position + 1, expected: expected)
  }

  private static func isNameStart(_ character: Character) -> Bool {
    character == "_" || character.isASCII && character.isLetter
  }

  private static func isNamePart(_ character: Character) -> Bool {
    isNameStart(character) || character.isASCII && character.isNumber
  }
}
