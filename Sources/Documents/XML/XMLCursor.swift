/// A place in an XML text, and the small steps from there.
struct XMLCursor {
  var position = 0

  func isAtEnd(_ bytes: Span<UInt8>) -> Bool { position >= bytes.count }

  func byte(_ bytes: Span<UInt8>) -> UInt8? {
    position < bytes.count ? bytes[position] : nil
  }

  func starts(with text: StaticString, _ bytes: Span<UInt8>) -> Bool {
    guard text.utf8CodeUnitCount <= bytes.count - position else { return false }
    for offset in 0..<text.utf8CodeUnitCount
    where bytes[position + offset] != text.utf8Start[offset] {
      return false
    }
    return true
  }

  /// Moves over `text` if it comes next.
  mutating func skips(_ text: StaticString, _ bytes: Span<UInt8>) -> Bool {
    guard starts(with: text, bytes) else { return false }
    position += text.utf8CodeUnitCount
    return true
  }

  mutating func skip(_ text: StaticString, _ bytes: Span<UInt8>) throws(TextFault) {
    guard skips(text, bytes) else { throw fault("\(String(describing: text).jsonQuoted)", bytes) }
  }

  /// Moves over white space; whether there was any.
  mutating func skipsWhiteSpace(_ bytes: Span<UInt8>) -> Bool {
    let start = position
    position = JSONScanner.endOfWhiteSpace(bytes, from: position)
    return position > start
  }

  func isWhiteSpace(_ range: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    range.allSatisfy { JSONScanner.isWhiteSpace(bytes[$0]) }
  }

  func equal(_ left: Range<Int>, _ right: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    left.count == right.count && zip(left, right).allSatisfy { bytes[$0] == bytes[$1] }
  }

  /// Moves over white space or a comment outside the root element; false when neither comes next.
  mutating func skipsMarkup(_ bytes: Span<UInt8>) throws(TextFault) -> Bool {
    if skipsWhiteSpace(bytes) { return true }
    return try skipsComment(bytes)
  }

  /// Moves over a comment or processing instruction; refuses a document type.
  mutating func skipsComment(_ bytes: Span<UInt8>) throws(TextFault) -> Bool {
    if skips("<!--", bytes) {
      _ = try section(bytes, upTo: "-->")
      return true
    }
    if starts(with: "<?", bytes) {
      throw TextFault(.refused("a processing instruction"), at: position)
    }
    if starts(with: "<!", bytes) {
      throw TextFault(.refused("a document type or other declaration"), at: position)
    }
    return false
  }

  /// The bytes up to `end`, which is passed over.
  mutating func section(_ bytes: Span<UInt8>, upTo end: StaticString) throws(TextFault)
    -> Range<Int>
  {
    let start = position
    while position < bytes.count {
      let content = start..<position
      if skips(end, bytes) { return content }
      try checkCharacter(bytes)
      position += 1
    }
    throw TextFault(.truncated, at: position)
  }

  /// Text up to the byte `end` or the end of all, with its references checked.
  mutating func text(
    _ bytes: Span<UInt8>, upTo end: UInt8
  ) throws(TextFault) -> (Range<Int>, isEscaped: Bool) {
    let start = position
    var isEscaped = false
    while position < bytes.count, bytes[position] != end {
      switch bytes[position] {
      case UInt8(ascii: "&"):
        guard let (_, end) = XMLReferences.character(bytes, at: position) else {
          throw fault("one of XML's own references", bytes)
        }
        isEscaped = true
        position = end
      case UInt8(ascii: "<"):
        throw fault("\"&lt;\"", bytes)
      case UInt8(ascii: "\r"):
        isEscaped = true
        position += 1
      default:
        try checkCharacter(bytes)
        position += 1
      }
    }
    return (start..<position, isEscaped)
  }

  /// A name, and the part of it after its namespace prefix.
  mutating func name(
    _ bytes: Span<UInt8>
  ) throws(TextFault) -> (whole: Range<Int>, local: Range<Int>) {
    let start = position
    var local = start
    while position < bytes.count, Self.isNamePart(bytes[position]) {
      if bytes[position] == UInt8(ascii: ":") {
        guard local == start, position > start else { throw fault("a name", bytes) }
        local = position + 1
      } else if position == local, !Self.isNameStart(bytes[position]) {
        throw fault("a name", bytes)
      }
      position += 1
    }
    guard position > local else { throw fault("a name", bytes) }
    return (start..<position, local..<position)
  }

  func fault(_ expected: String, _ bytes: Span<UInt8>) -> TextFault {
    guard position < bytes.count else { return TextFault(.truncated, at: position) }
    return TextFault(.malformed(expected: expected), at: position)
  }

  private func checkCharacter(_ bytes: Span<UInt8>) throws(TextFault) {
    guard bytes[position] >= 0x20 || JSONScanner.isWhiteSpace(bytes[position]) else {
      throw TextFault(.refused("a control character"), at: position)
    }
  }

  private static func isNameStart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: ":"):
      true
    default: isNameStart(byte)
    }
  }
}
