/// A cheap view of a value in a JSON text that has been checked; nothing is copied until asked.
package struct JSONElement: Sendable {
  let tape: JSONTape
  private let index: Int

  init(_ tape: JSONTape, at index: Int = 0) {
    self.tape = tape
    self.index = index
  }

  var node: JSONNode { tape.nodes[index] }

  package var isNull: Bool { node.kind == .null }
  package var isArray: Bool { node.kind == .array }
  package var isObject: Bool { node.kind == .object }

  package var bool: Bool? {
    switch node.kind {
    case .yes: true
    case .no: false
    case .null, .number, .string, .name, .array, .object: nil
    }
  }

  package var string: String? {
    node.kind == .string ? tape.text(of: node) : nil
  }

  package var number: DocumentNumber? {
    node.kind == .number ? tape.number(of: node) : nil
  }

  /// The elements of an array, in order; nil when this is none.
  package var elements: JSONElements? {
    node.kind == .array ? JSONElements(tape, from: index + 1, to: Int(node.next)) : nil
  }

  /// The members of an object, in the order of the text; nil when this is none.
  package var members: JSONMembers? {
    node.kind == .object ? JSONMembers(tape, from: index + 1, to: Int(node.next)) : nil
  }

  /// The member `name` of an object; nil when it is absent or this is no object.
  package subscript(name: String) -> JSONElement? {
    guard node.kind == .object else { return nil }
    return tape.place(ofMember: name, in: index).map { JSONElement(tape, at: $0) }
  }
}
