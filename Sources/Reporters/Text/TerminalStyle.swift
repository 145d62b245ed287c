internal import PreflightModel

/// How a piece of text looks on a terminal with colours.
struct TerminalStyle: Hashable, Sendable {
  /// Parameters of "select graphic rendition", ECMA-48 section 8.3.117; empty for none.
  private let parameters: String

  static let plain = TerminalStyle(parameters: "")
  static let bold = TerminalStyle(parameters: "1")
  static let dim = TerminalStyle(parameters: "2")
  static let yellow = TerminalStyle(parameters: "33")

  /// The look of a heading about findings of this verdict.
  static func heading(_ verdict: Verdict) -> TerminalStyle {
    switch verdict {
    case .clear: TerminalStyle(parameters: "1;32")
    case .warning: TerminalStyle(parameters: "1;33")
    case .undetermined: TerminalStyle(parameters: "1;35")
    case .blocked: TerminalStyle(parameters: "1;31")
    }
  }

  func applied(to text: TerminalText) -> String {
    parameters.isEmpty || text.text.isEmpty
      ? text.text : "\u{1B}[\(parameters)m\(text.text)\u{1B}[0m"
  }
}
