internal import PreflightModel

extension TerminalPage {
  /// The part of Markdown that headroom's pages are written in: headings, paragraphs, lists, code
  /// blocks, links.
  mutating func markdown(_ text: String) {
    var paragraph: [Substring] = []
    var isCode = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        prose(&paragraph)
        isCode.toggle()
      } else if isCode {
        uncut(TerminalText(String(line)), indent: 4)
      } else if line.hasPrefix("#") {
        prose(&paragraph)
        let heading = line.drop { $0 == "#" }.drop { $0 == " " }
        self.line(TerminalText(String(heading)), style: .bold)
      } else if line.isEmpty {
        prose(&paragraph)
        blank()
      } else {
        if line.hasPrefix("- ") { prose(&paragraph) }
        paragraph.append(line)
      }
    }
    prose(&paragraph)
  }

  /// The lines of a paragraph or of one entry of a list, joined.
  private mutating func prose(_ lines: inout [Substring]) {
    guard let first = lines.first else { return }
    let words = lines.map { $0.drop { $0 == " " } }.joined(separator: " ")
    lines = []
    let isEntry = first.hasPrefix("- ")
    paragraph(
      TerminalText(Self.withoutLinks(words)), indent: isEntry ? 2 : 0, hanging: isEntry ? 2 : 0)
  }

  /// `[words](https://…)` as `words (https://…)`, of a link to another file the words alone, and
  /// `<https://…>` without what encloses it.
  private static func withoutLinks(_ text: String) -> String {
    text.replacing(/\[([^\]]+)\]\(([^)]+)\)/) { link in
      link.2.hasPrefix("https:") ? "\(link.1) (\(link.2))" : String(link.1)
    }
    .replacing(/<(https:[^>]+)>/) { String($0.1) }
  }
}
