/// The members of a JSON object, in the order of the text.
package struct JSONMembers: Sequence, IteratorProtocol, Sendable {
  private let tape: JSONTape
  private var index: Int
  private let end: Int

  init(_ tape: JSONTape, from index: Int, to end: Int) {
    self.tape = tape
    self.index = index
    self.end = end
  }

  package mutating func next() -> (name: String, value: JSONElement)? {
    guard index < end else { return nil }
    let name = tape.text(of: tape.nodes[index])
    let value = index + 1
    index = Int(tape.nodes[value].next)
    return (name, JSONElement(tape, at: value))
  }
}
