internal import PreflightModel

/// Lines for a terminal, written one below the other.
struct TerminalPage {
  /// Columns for prose, addresses and tables. Commands take what they need.
  let width: Int
  let colors: Bool
  private(set) var text = ""

  /// Longer texts are cut: what they have to say stands in the JSON report.
  private static let longestParagraph = 2_000
  private static let longestID = 500

  init(width: Int, colors: Bool) {
    self.width = width
    self.colors = colors
  }

  mutating func blank() {
    text += "\n"
  }

  /// One line, cut at the width.
  mutating func line(_ line: TerminalText, indent: Int = 0, style: TerminalStyle = .plain) {
    uncut(line.truncated(to: width - indent), indent: indent, style: style)
  }

  /// One line that may be wider than the page, for what people copy.
  mutating func uncut(_ line: TerminalText, indent: Int, style: TerminalStyle = .plain) {
    text += String(repeating: " ", count: indent) + styled(line, style) + "\n"
  }

  /// What something is called, at the left, and its id, at the right; or below when both do not
  /// fit into one line. People copy ids, so a long one runs over the width.
  mutating func columns(_ name: TerminalText, _ id: TerminalText, indent: Int) {
    let gap = width - indent - name.displayWidth - id.displayWidth
    guard gap >= 2 else {
      paragraph(name, indent: indent, style: .bold)
      uncut(id.truncated(to: Self.longestID), indent: indent, style: .dim)
      return
    }
    text += String(repeating: " ", count: indent) + styled(name, .bold)
    text += String(repeating: " ", count: gap) + styled(id, .dim) + "\n"
  }

  /// Prose, wrapped at the width; all lines but the first stand `hanging` columns further right.
  mutating func paragraph(
    _ prose: TerminalText, indent: Int = 0, hanging: Int = 0, style: TerminalStyle = .plain
  ) {
    let prose = prose.truncated(to: Self.longestParagraph)
    for line in prose.wrapped(to: width - indent, indent: hanging) {
      uncut(line, indent: indent, style: style)
    }
  }

  /// A command, whole and without colour, so that it can be pasted.
  mutating func command(_ command: ShellCommand, indent: Int) {
    text += String(repeating: " ", count: indent) + command.line + "\n"
  }

  private func styled(_ text: TerminalText, _ style: TerminalStyle) -> String {
    colors ? style.applied(to: text) : text.text
  }
}
