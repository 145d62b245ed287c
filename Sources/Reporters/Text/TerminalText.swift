internal import PreflightModel

/// Text that a terminal shows as it is: the one gate for everything that AWS or a plan has named.
///
/// There is no `TerminalText` with an escape sequence, a line break or a bidirectional override in
/// it; what a terminal would obey or hide is spelled out instead, `\u{1B}`. See CVE-2021-25743 for
/// what happens to tools without such a gate.
package struct TerminalText: Hashable, Sendable {
  package private(set) var text: String

  /// How many combining marks one character may carry before they are spelled out. Piled up they
  /// would cover the lines around; no language needs as many.
  private static let markLimit = 8

  package init(_ text: String) {
    // Printable ASCII, as nearly all text is, needs no closer look.
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) {
      self.text = text
      return
    }
    self.text = ""
    self.text.reserveCapacity(text.utf8.count)
    var marks = Self.markLimit
    for scalar in text.unicodeScalars {
      let isMark = scalar.isCombiningMark
      marks = isMark ? marks + 1 : 0
      // A mark at the very start would join what is printed before it.
      if scalar.isDisplayable, marks <= Self.markLimit {
        self.text.unicodeScalars.append(scalar)
      } else {
        self.text += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      }
    }
  }

  /// For pieces of text that have been through the gate already.
  init(shown text: some StringProtocol) {
    self.text = String(text)
  }
}

extension TerminalText: ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) { self.init(value) }
}

extension TerminalText: CustomStringConvertible {
  package var description: String { text }
}

extension Unicode.Scalar {
  fileprivate var isCombiningMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: true
    default: false
    }
  }
}
