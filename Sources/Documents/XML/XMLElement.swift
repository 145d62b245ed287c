/// A cheap view of an element of an `XMLTree`.
package struct XMLElement: Sendable {
  private let tree: XMLTree
  private let index: Int

  init(_ tree: XMLTree, at index: Int) {
    self.tree = tree
    self.index = index
  }

  private var node: XMLNode { tree.nodes[index] }

  /// The name without its namespace prefix.
  package var name: String { tree.string(node.name) }

  /// The elements directly within this one, in order.
  package var children: [XMLElement] {
    within.filter { tree.nodes[$0].kind == .element }.map { XMLElement(tree, at: $0) }
  }

  /// The text directly within this element, without that of its children; empty when there is
  /// none. White space that only sets children apart is left out.
  package var text: String {
    within.lazy.map { tree.nodes[$0] }
      .filter { $0.kind == .text || $0.kind == .characters }
      .reduce(into: "") { $0 += tree.content(of: $1) }
  }

  /// The first child of this name; nil when there is none.
  package func first(_ name: String) -> XMLElement? {
    within.first { tree.nodes[$0].kind == .element && tree.isNamed($0, name) }
      .map { XMLElement(tree, at: $0) }
  }

  /// All children of this name, in order.
  package func all(_ name: String) -> [XMLElement] {
    within.filter { tree.nodes[$0].kind == .element && tree.isNamed($0, name) }
      .map { XMLElement(tree, at: $0) }
  }

  /// The value of an attribute, named without its prefix (`type` for `xsi:type`); nil when there
  /// is none.
  package func attribute(_ name: String) -> String? {
    within.first { tree.nodes[$0].kind == .attribute && tree.isNamed($0, name) }
      .map { tree.content(of: tree.nodes[$0]) }
  }

  /// The places of the nodes directly within this element.
  private var within: some Sequence<Int> {
    let tree = tree
    let end = Int(node.next)
    return sequence(state: index + 1) { (place: inout Int) -> Int? in
      guard place < end else { return nil }
      defer { place = Int(tree.nodes[place].next) }
      return place
    }
  }
}
