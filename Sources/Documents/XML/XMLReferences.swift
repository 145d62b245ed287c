/// The references of XML that need no document type: five entities and numbers
/// (XML 1.0, sections 4.1 and 4.6).
enum XMLReferences {
  /// The longest that is understood, `&#x10FFFF;`, may have a few leading zeros.
  private static let longest = 16

  /// The character for the reference that begins with the `&` at `index`, and the place after its
  /// `;`. Nil for any other reference.
  ///
  /// Control characters are let through, though XML 1.0 has no place for them: S3 writes them so.
  static func character(
    _ bytes: Span<UInt8>, at index: Int
  ) -> (Unicode.Scalar, end: Int)? {
    var end = index + 1
    let limit = min(bytes.count, index + longest)
    while end < limit, bytes[end] != UInt8(ascii: ";") { end += 1 }
    guard end < limit, end > index + 1 else { return nil }
    let name = bytes.extracting(index + 1..<end).withUnsafeBufferPointer {
      String(decoding: $0, as: UTF8.self)
    }
    guard let character = character(named: name) else { return nil }
    return (character, end + 1)
  }

  private static func character(named name: String) -> Unicode.Scalar? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default: break
    }
    guard name.hasPrefix("#") else { return nil }
    let isHexadecimal = name.hasPrefix("#x")
    let digits = name.dropFirst(isHexadecimal ? 2 : 1)
    guard digits.allSatisfy({ $0.isASCII && $0.isHexDigit }),
      let value = UInt32(digits, radix: isHexadecimal ? 16 : 10), value != 0
    else { return nil }
    return Unicode.Scalar(value)
  }

  /// Text whose references have been checked, with line ends as XML wants them (section 2.11).
  static func decoded(_ bytes: Span<UInt8>, resolvingReferences: Bool) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\r") {
        text.append(UInt8(ascii: "\n"))
        index += index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n") ? 2 : 1
      } else if byte == UInt8(ascii: "&"), resolvingReferences,
        let (character, end) = character(bytes, at: index)
      {
        text.append(contentsOf: String(Character(character)).utf8)
        index = end
      } else {
        text.append(byte)
        index += 1
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
