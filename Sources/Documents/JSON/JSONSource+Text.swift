extension JSONSource {
  /// The text, or a part of it, in memory; more than `limit` bytes are refused.
  package func bytes(in part: Range<Int>? = nil, limit: Int = 64 << 20) throws(DocumentError)
    -> [UInt8]
  {
    let part = (part ?? range).clamped(to: range)
    guard part.count <= limit else { throw DocumentError(.tooLarge(limit: limit), at: nil) }
    var bytes: [UInt8] = []
    try read(at: part.lowerBound, count: part.count, into: &bytes)
    return bytes
  }

  /// Where the first line begins whose first character, after blanks, is `character`; nil when
  /// there is none. So a document is found among the lines that tools print around it.
  package func offset(ofLineBeginningWith character: Unicode.Scalar) throws(DocumentError) -> Int? {
    var window = JSONWindow(self, range)
    var isLineStart = true
    do throws(TextFault) {
      while try window.slide(keepingFrom: window.bytes.count) {
        for (index, byte) in window.bytes.enumerated() {
          if isLineStart, byte == character.value { return window.start + index }
          if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
            isLineStart = true
          } else if byte != UInt8(ascii: " "), byte != UInt8(ascii: "\t") {
            isLineStart = false
          }
        }
      }
      return nil
    } catch {
      throw self.error(error)
    }
  }

  /// A fault at a byte of this text as an error with line and column.
  func error(_ fault: TextFault) -> DocumentError {
    var counter = PositionCounter()
    var window = JSONWindow(self, range)
    do throws(TextFault) {
      while window.end < fault.offset, try window.slide(keepingFrom: window.bytes.count) {
        counter.count(window.bytes.span, upTo: fault.offset - window.start)
      }
      return DocumentError(fault.reason, at: counter.position)
    } catch {
      return DocumentError(fault.reason, at: nil)
    }
  }
}
