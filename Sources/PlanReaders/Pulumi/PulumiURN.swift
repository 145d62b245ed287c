/// The parts of `urn:pulumi:<stack>::<project>::<parent type>$<type>::<name>`.
struct PulumiURN: Hashable, Sendable {
  let type: String
  let name: String

  /// Nil when the text is no URN. The name may itself hold `::`.
  init?(_ text: String) {
    guard text.hasPrefix("urn:pulumi:") else { return nil }
    let fields = Self.fields(of: text)
    guard fields.count == 4, let type = fields[2].split(separator: "$").last, !fields[3].isEmpty
    else { return nil }
    self.type = String(type)
    name = String(fields[3])
  }

  /// Up to four fields; what follows the third separator is all one.
  private static func fields(of text: String) -> [Substring] {
    var fields: [Substring] = []
    var rest = text[...]
    while fields.count < 3, let separator = separator(in: rest) {
      fields.append(rest[..<separator.lowerBound])
      rest = rest[separator.upperBound...]
    }
    return fields + [rest]
  }

  private static func separator(in text: Substring) -> Range<Substring.Index>? {
    let bytes = text.utf8
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let next = bytes.index(after: index)
      guard next < bytes.endIndex else { return nil }
      if bytes[index] == UInt8(ascii: ":"), bytes[next] == UInt8(ascii: ":") {
        return index..<bytes.index(after: next)
      }
      index = next
    }
    return nil
  }
}
