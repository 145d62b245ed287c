/// Steps through a source from value to value.
struct JSONWalker {
  private let limits: DocumentLimits
  private var window: JSONWindow
  private var parser: JSONParser
  /// Where we are in the window.
  private var index = 0

  init(_ source: JSONSource, _ range: Range<Int>, limits: DocumentLimits) {
    window = JSONWindow(source, range)
    parser = JSONParser(limits: limits)
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
    var brackets = JSONBrackets(depth: limits.depth)
    while true {
      let found: Int?
      do throws(TextFault) {
        found = try brackets.end(in: window.bytes.span, from: index)
      } catch {
        throw TextFault(error.reason, at: window.start + error.offset)
      }
      index = found ?? window.bytes.count
      guard found == nil else { break }
      guard try slide(keepingFrom: index) else {
        guard brackets.mayEndHere else { throw TextFault(.truncated, at: offset) }
        break
      }
    }
    return start..<offset
  }

  /// Goes past the value that comes next and reads it; one of more bytes than the limit is
  /// refused.
  mutating func value() throws(TextFault) -> JSONElement {
    JSONElement(try tape())
  }

  /// The same with values that follow it behind commas, as far as they are in memory and not
  /// many bytes.
  mutating func values() throws(TextFault) -> JSONElements {
    JSONElements(try tape(withOthers: true))
  }

  private mutating func tape(withOthers: Bool = false) throws(TextFault) -> JSONTape {
    let start = try startOfValue()
    while try !readsValue() {
      guard window.bytes.count - index <= limits.bytes else {
        throw TextFault(.tooLarge(limit: limits.bytes), at: start)
      }
      // Twice as much each time, since it is read anew from its start.
      let enough = 2 * (window.bytes.count - index)
      repeat {} while try slide(keepingFrom: index) && window.bytes.count < enough
    }
    guard parser.position <= limits.bytes else {
      throw TextFault(.tooLarge(limit: limits.bytes), at: start)
    }
    if withOthers { readOtherValues() }
    let end = index + parser.position
    defer { index = end }
    do throws(TextFault) {
      return try JSONTape(
        Array(window.bytes[index..<end]), nodes: parser.nodes, isASCII: window.isASCII)
    } catch {
      throw TextFault(error.reason, at: start + error.offset)
    }
  }

  /// Reads the value that begins here; false when it goes on behind the window.
  private mutating func readsValue() throws(TextFault) -> Bool {
    let window = window
    let bytes = window.bytes.span.extracting(index...)
    parser.restart()
    do throws(TextFault) {
      try parser.readValue(bytes, isASCII: window.isASCII)
      // A number has no last character of its own.
      return window.isLast || parser.position < bytes.count
    } catch {
      // An escape may be cut off too.
      guard window.isLast || error.offset + Self.longestEscape < bytes.count else { return false }
      throw TextFault(error.reason, at: offset + error.offset)
    }
  }

  /// Reads values that follow, up to one that may go on behind the window.
  private mutating func readOtherValues() {
    let window = window
    let bytes = window.bytes.span.extracting(index...)
    let end = window.isLast ? bytes.count + 1 : bytes.count
    while parser.position < Self.enoughTogether,
      parser.readsAnotherValue(bytes, before: end, isASCII: window.isASCII)
    {}
  }

  private static let enoughTogether = 64 << 10
  private static let longestEscape = 6

  func fault(_ expected: String) -> TextFault {
    TextFault(.malformed(expected: expected), at: offset)
  }

  private mutating func startOfValue() throws(TextFault) -> Int {
    guard try nextByte() != nil else { throw TextFault(.truncated, at: offset) }
    return offset
  }

  /// Reads on while keeping what lies from a place in the window on.
  private mutating func slide(keepingFrom kept: Int) throws(TextFault) -> Bool {
    defer { index -= kept }
    return try window.slide(keepingFrom: kept)
  }
}
