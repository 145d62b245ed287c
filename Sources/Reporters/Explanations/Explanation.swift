package import Documents
package import PreflightModel

/// Something that reports or AWS name, explained by a page of Markdown.
package struct Explanation: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    case rule
    case quota
    /// A code that AWS answers with.
    case error
    /// What a failed deployment printed.
    case output
  }

  package let kind: Kind
  package let id: String
  package let page: String
  /// The quotas that the page is about.
  package let quotas: [QuotaExplanation]

  package init(kind: Kind, id: String, page: String, quotas: [QuotaExplanation] = []) {
    self.kind = kind
    self.id = id
    self.page = page
    self.quotas = quotas
  }

  /// The page for a person at a terminal of this width.
  package func text(width: Int, colors: Bool) -> String {
    var terminal = TerminalPage(width: width, colors: colors)
    // The line break at its end ends a line and begins none.
    terminal.markdown(String(page.hasSuffix("\n") ? page.dropLast() : page[...]))
    return terminal.text
  }

  /// The page for programs.
  package var json: JSONValue {
    [
      "schema": "headroom/explanation/1", "kind": .string(kind.rawValue), "id": .string(id),
      "page": .string(page), "quotas": .array(quotas.map(\.json)),
    ]
  }
}
