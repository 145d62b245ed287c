package import Documents

/// Something that reports name, explained by a page of Markdown.
package struct Explanation: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    case rule
  }

  package let kind: Kind
  package let id: String
  package let page: String

  package init(kind: Kind, id: String, page: String) {
    self.kind = kind
    self.id = id
    self.page = page
  }

  /// The page for a person at a terminal of this width.
  package func text(width: Int, colors: Bool) -> String {
    var terminal = TerminalPage(width: width, colors: colors)
    terminal.markdown(page)
    return terminal.text
  }

  /// The page for programs.
  package var json: JSONValue {
    [
      "schema": "headroom/explanation/1", "kind": .string(kind.rawValue), "id": .string(id),
      "page": .string(page),
    ]
  }
}
