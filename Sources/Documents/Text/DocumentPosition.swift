/// A place in a text, for people: line and column, both counted from 1.
package struct DocumentPosition: Hashable, Sendable {
  package let line: Int
  /// The character of the line, counted in Unicode scalars.
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The place of the byte at `offset`; an offset beyond the end is the end.
  init(offset: Int, in bytes: Span<UInt8>) {
    var counter = PositionCounter()
    counter.count(bytes, upTo: offset)
    self = counter.position
  }
}

extension DocumentPosition: CustomStringConvertible {
  package var description: String { "line \(line), column \(column)" }
}
