/// Steps through a source from value to value.
struct JSONWalker {
  private let limits: DocumentLimits
  private var window: JSONWindow
  /// Where we are in the window.
  private var index = 0

  init(_ source: JSONSource, _ range: Range<Int>, limits: DocumentLimits) {
    window = JSONWindow(source, range)
    self.limits = limits
  }

  /// The place in the source.
  var offset: Int { window.start + index }

  /// The first byte from here on that is not white space, without going past it; nil at the end.
  mutating func nextByte() throws(TextFault) -> UInt8? {
    repeat {
      index = JSONScanner.endOfWhiteSpace(window.bytes.span, from: index)
      if index < window.bytes.count { return window.bytes[index] }
    } while try slide(keepingFrom: index)
    return nil
  }

  /// Goes past `character` if it comes next but for white space.
  mutating func skips(_ character: Unicode.Scalar) throws(TextFault) -> Bool {
    guard let byte = try nextByte(), UInt32(byte) == character.value else { return false }
    index += 1
    return true
  }

  /// Goes past the rest of the line.
  mutating func skipLine() throws(TextFault) {
    repeat {
      while index < window.bytes.count {
        index += 1
        if window.bytes[index - 1] == UInt8(ascii: "\n") { return }
      }
    } while try slide(keepingFrom: index)
  }

  /// Goes past the value that comes next, minding its brackets and quotes alone; where it lies.
  mutating func skipValue() throws(TextFault) -> Range<Int> {
    let start = try startOfValue()
    try passValue(keepingFrom: nil)
    return start..<offset
  }

  /// Goes past the value that comes next and reads it; one of more bytes than the limit is
  /// refused.
  mutating func value() throws(TextFault) -> JSONElement {
    let start = try startOfValue()
    try passValue(keepingFrom: start)
    let bytes = Array(window.bytes[(start - window.start)..<index])
    do throws(TextFault) {
      return JSONElement(try JSONTape(bytes, limits: limits))
    } catch {
      throw TextFault(error.reason, at: start + error.offset)
    }
  }

  func fault(_ expected: String) -> TextFault {
    TextFault(.malformed(expected: expected), at: offset)
  }

  private mutating func startOfValue() throws(TextFault) -> Int {
    guard try nextByte() != nil else { throw TextFault(.truncated, at: offset) }
    return offset
  }

  /// Moves behind the value that begins here. With `start`, all bytes from there on stay in the
  /// window, as long as they are not too many.
  private mutating func passValue(keepingFrom start: Int?) throws(TextFault) {
    var brackets = JSONBrackets(depth: limits.depth)
    while true {
      let found: Int?
      do throws(TextFault) {
        found = try brackets.end(in: window.bytes.span, from: index)
      } catch {
        throw TextFault(error.reason, at: window.start + error.offset)
      }
      index = found ?? window.bytes.count
      if let start, offset - start > limits.bytes {
        throw TextFault(.tooLarge(limit: limits.bytes), at: start)
      }
      guard found == nil else { return }
      guard try slide(keepingFrom: start.map { $0 - window.start } ?? index) else {
        guard brackets.mayEndHere else { throw TextFault(.truncated, at: offset) }
        return
      }
    }
  }

  /// Reads on while keeping what lies from a place in the window on.
  private mutating func slide(keepingFrom kept: Int) throws(TextFault) -> Bool {
    defer { index -= kept }
    return try window.slide(keepingFrom: kept)
  }
}
