/// Counts lines and columns over UTF-8 text that comes in pieces.
struct PositionCounter {
  private var line = 1
  private var column = 1

  var position: DocumentPosition { DocumentPosition(line: line, column: column) }

  /// Counts the first `end` bytes of a piece, or all of it when it is shorter.
  mutating func count(_ bytes: Span<UInt8>, upTo end: Int) {
    var index = 0
    let end = min(end, bytes.count)
    while index < end {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
      index += 1
    }
  }
}
