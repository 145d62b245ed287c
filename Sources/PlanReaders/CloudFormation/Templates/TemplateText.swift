/// Tells from the beginning of a text whether it is a template in YAML.
enum TemplateText {
  /// The sections that a template has at its top level and little else has.
  private static let sections: Set<Substring> = ["AWSTemplateFormatVersion", "Resources"]
  /// Other sections; a text that begins with one may still be something else.
  private static let firstSections: Set<Substring> = [
    "Parameters", "Mappings", "Conditions", "Metadata", "Transform", "Rules", "Globals",
    "Description", "Outputs",
  ]

  static func looksLikeTemplate(_ head: String) -> Bool {
    let lines = head.split(whereSeparator: \.isNewline).filter(isContent)
    // All sections stand as far to the right as the first.
    let margin = lines.first.map { $0.prefix { $0 == " " } } ?? ""
    let names = lines.lazy.filter { $0.hasPrefix(margin) }.compactMap {
      name($0.dropFirst(margin.count))
    }
    return names.contains(where: sections.contains)
      || names.first.map(firstSections.contains) == true
  }

  /// Whether it is no comment, no mark of a document's beginning, and not blank.
  private static func isContent(_ line: Substring) -> Bool {
    guard let first = line.first(where: { !$0.isWhitespace }) else { return false }
    return first != "#" && first != "%" && !line.hasPrefix("---")
  }

  /// The name of a mapping's member at the start of a line: `Resources:`, `"Resources" :`.
  private static func name(_ line: Substring) -> Substring? {
    guard let first = line.first, !first.isWhitespace, !"-{[".contains(first),
      let colon = line.firstIndex(of: ":")
    else { return nil }
    let name = line[..<colon].drop { "\"'".contains($0) }
    return name.prefix { !"\"' \t".contains($0) }
  }
}
