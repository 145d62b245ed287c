/// The text of `Fn::Sub`, taken apart at its `${…}`.
enum SubstitutionText {
  enum Part: Hashable {
    case literal(String)
    case name(String)
  }

  /// `${!Literal}` stands for `${Literal}` itself, and a `${` without an end for itself.
  static func parts(of text: String) -> [Part] {
    var parts: [Part] = []
    var rest = text[...]
    while let start = rest.firstRange(of: "${"),
      let end = rest[start.upperBound...].firstIndex(of: "}")
    {
      if start.lowerBound > rest.startIndex {
        parts.append(.literal(String(rest[..<start.lowerBound])))
      }
      let name = rest[start.upperBound..<end]
      parts.append(
        name.hasPrefix("!") ? .literal("${\(name.dropFirst())}") : .name(name.trimmed))
      rest = rest[rest.index(after: end)...]
    }
    if !rest.isEmpty { parts.append(.literal(String(rest))) }
    return parts
  }
}
