extension String {
  /// The string as JSON writes it, quotes and all, fit for a terminal.
  ///
  /// Escaped are, beyond what RFC 8259 demands: DEL and the C1 controls, which terminals obey;
  /// the line and paragraph separators; and the bidirectional controls, which make a text read
  /// otherwise than it is. Nothing is lost: every JSON reader gives the same string back.
  package var jsonQuoted: String {
    var text = "\""
    var plain = unicodeScalars.startIndex
    for index in unicodeScalars.indices {
      let scalar = unicodeScalars[index]
      guard let escape = scalar.jsonEscape else { continue }
      text.unicodeScalars.append(contentsOf: unicodeScalars[plain..<index])
      text += escape
      plain = unicodeScalars.index(after: index)
    }
    text.unicodeScalars.append(contentsOf: unicodeScalars[plain...])
    return text + "\""
  }
}

extension Unicode.Scalar {
  /// How the character is written inside a JSON string; nil when it may stand as it is.
  fileprivate var jsonEscape: String? {
    switch value {
    case 0x22: "\\\""
    case 0x5C: "\\\\"
    case 0x08: "\\b"
    case 0x09: "\\t"
    case 0x0A: "\\n"
    case 0x0C: "\\f"
    case 0x0D: "\\r"
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069:
      "\\u" + String(repeating: "0", count: 4 - hexadecimal.count) + hexadecimal
    default: nil
    }
  }

  private var hexadecimal: String { String(value, radix: 16) }
}
