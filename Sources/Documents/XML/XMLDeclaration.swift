/// The declaration at the head of an XML text (XML 1.0, section 2.8).
enum XMLDeclaration {
  /// Moves behind the declaration, if there is one, and refuses one that names an encoding other
  /// than UTF-8 or its part US-ASCII.
  static func read(_ bytes: Span<UInt8>, _ cursor: inout XMLCursor) throws(TextFault) {
    var start = cursor
    guard start.skips("<?xml", bytes), start.skipsWhiteSpace(bytes) else { return }
    cursor = start
    let content = try cursor.section(bytes, upTo: "?>")
    let text = bytes.extracting(content).withUnsafeBufferPointer {
      String(decoding: $0, as: UTF8.self).lowercased()
    }
    guard let encoding = value(of: "encoding", in: text) else { return }
    guard ["utf-8", "utf8", "us-ascii"].contains(encoding) else {
      throw TextFault(.refused("the encoding \(encoding.jsonQuoted)"), at: start.position)
    }
  }

  /// The value between quotes after `name =`; nil when there is none.
  private static func value(of name: String, in text: String) -> String? {
    guard let name = text.firstRange(of: name) else { return nil }
    let rest = text[name.upperBound...].drop { $0 == " " || $0 == "=" }
    guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
    return String(rest.dropFirst().prefix { $0 != quote })
  }
}
