/// The parts of `urn:pulumi:<stack>::<project>::<parent type>$<type>::<name>`.
struct PulumiURN: Hashable, Sendable {
  let type: Substring
  let name: Substring

  /// Nil when the text is no URN. The name may itself hold `::`.
  init?(_ text: String) {
    guard text.hasPrefix("urn:pulumi:") else { return nil }
    var rest = text[...]
    guard Self.field(of: &rest) != nil, Self.field(of: &rest) != nil,
      let types = Self.field(of: &rest), !rest.isEmpty,
      let type = types.utf8.split(separator: UInt8(ascii: "$")).last
    else { return nil }
    self.type = Substring(type)
    name = rest
  }

  /// Takes what stands before the next `::`, and the separator; nil, and nothing taken, without one.
  private static func field(of text: inout Substring) -> Substring? {
    let bytes = text.utf8
    var index = bytes.startIndex
    while let colon = bytes[index...].firstIndex(of: UInt8(ascii: ":")) {
      index = bytes.index(after: colon)
      guard index < bytes.endIndex else { break }
      if bytes[index] == UInt8(ascii: ":") {
        defer { text = text[bytes.index(after: index)...] }
        return text[..<colon]
      }
    }
    return nil
  }
}
