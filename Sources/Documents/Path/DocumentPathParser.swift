/// Reads the text of a `DocumentPath`.
struct DocumentPathParser {
  private let text: String
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: String) {
    self.text = text
    bytes = Array(text.utf8)
  }

  /// Whether a member name may stand without quotes.
  static func isPlain(_ name: String) -> Bool {
    guard let first = name.utf8.first, isNameStart(first) else { return false }
    return name.utf8.allSatisfy(isNamePart)
  }

  mutating func steps() throws(DocumentPathError) -> [DocumentPath.Step] {
    if text == "@" { return [] }
    var steps: [DocumentPath.Step] = []
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "["):
        steps.append(try bracket())
      case UInt8(ascii: "."):
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
    guard position < bytes.count else { throw failure("a name") }
    if bytes[position] == UInt8(ascii: "\"") { return .member(try quotedName()) }
    guard Self.isNameStart(bytes[position]) else { throw failure("a name") }
    let start = position
    while position < bytes.count, Self.isNamePart(bytes[position]) { position += 1 }
    return .member(string(from: start))
  }

  /// A name in quotes, with the escapes of JSON, as JMESPath has it.
  private mutating func quotedName() throws(DocumentPathError) -> String {
    let start = position
    position += 1
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard position < bytes.count else {
      position = bytes.count
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
    while position < bytes.count, bytes[position] != UInt8(ascii: "]") { position += 1 }
    guard position < bytes.count else { throw failure("\"]\"") }
    let inside = string(from: start)
    position += 1
    guard !inside.isEmpty else { return .elements }
    guard let index = Int(inside), !inside.hasPrefix("+") else {
      position = start
      throw failure("an index or \"]\"")
    }
    return .index(index)
  }

  /// Columns count characters from 1.
  private func failure(_ expected: String) -> DocumentPathError {
    let before = bytes[..<min(position, bytes.count)].count { $0 & 0xC0 != 0x80 }
    return DocumentPathError(text: text, column: before + 1, expected: expected)
  }

  private func string(from start: Int) -> String {
    String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private static func isNameStart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: isNameStart(byte)
    }
  }
}
