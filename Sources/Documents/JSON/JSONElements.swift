/// The elements of a JSON array, or some of them, in order.
package struct JSONElements: Sequence, IteratorProtocol, Sendable {
  private let tape: JSONTape
  private var index: Int
  private let end: Int

  init(_ tape: JSONTape, from index: Int, to end: Int) {
    self.tape = tape
    self.index = index
    self.end = end
  }

  /// The values that the tape holds one after the other.
  init(_ tape: JSONTape) {
    self.init(tape, from: 0, to: tape.nodes.count)
  }

  package mutating func next() -> JSONElement? {
    guard index < end else { return nil }
    defer { index = Int(tape.nodes[index].next) }
    return JSONElement(tape, at: index)
  }
}
