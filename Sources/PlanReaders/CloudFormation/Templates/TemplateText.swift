/// Tells from the beginning of a text whether it is a template in YAML.
enum TemplateText {
  /// The sections that a template may have at its top level and little else has.
  private static let sections: Set<Substring> = ["AWSTemplateFormatVersion", "Resources"]
  /// Other sections; a text that begins with one may still be something else.
  private static let firstSections: Set<Substring> = [
    "Parameters", "Mappings", "Conditions", "Metadata", "Transform", "Rules", "Globals",
    "Description", "Outputs",
  ]

  static func looksLikeTemplate(_ head: String) -> Bool {
    let names = head.split(whereSeparator: \.isNewline).lazy.compactMap(topLevelName)
    return names.contains(where: sections.contains)
      || names.first.map(firstSections.contains) == true
  }

  /// The name of a mapping's member at the start of a line: `Resources:`, `"Resources" :`.
  private static func topLevelName(_ line: Substring) -> Substring? {
    guard let first = line.first, !first.isWhitespace, !"#-%{[".contains(first),
      let colon = line.firstIndex(of: ":")
    else { return nil }
    let name = line[..<colon].drop { "\"'".contains($0) }
    return name.prefix { !"\"' \t".contains($0) }
  }
}
