internal import CByteMasks

/// Finds the end of a JSON value by its brackets and quotes alone, over text in pieces.
struct JSONBrackets {
  private enum State {
    /// Before the first byte.
    case begin
    /// In a number or word, which lies within no bracket.
    case scalar
    /// Within brackets, and in no string.
    case brackets
    case string
    /// After a backslash in a string.
    case escape
  }

  private var state = State.begin
  /// The brackets that are open, innermost lowest: 1 for `{`, 0 for `[`.
  private var kinds: UInt128 = 0
  private var depth = 0
  private let limit: Int

  init(depth limit: Int) {
    self.limit = min(limit, UInt128.bitWidth)
  }

  /// Whether the value may end where the text does: a number or a word has no last character of
  /// its own.
  var mayEndHere: Bool { state == .scalar }

  /// Goes on from `index`; the place after the value when it ends in these bytes, else nil.
  /// Faults are counted within `bytes`.
  mutating func end(in bytes: Span<UInt8>, from index: Int) throws(TextFault) -> Int? {
    var index = index
    while index < bytes.count {
      switch state {
      case .begin:
        state = try Self.state(at: index, bytes)
        if state == .string { index += 1 }
        continue
      case .scalar:
        guard Self.isScalarPart(bytes[index]) else { return index }
        index += 1
        continue
      case .brackets, .string:
        if depth > 0 { index = passBlocks(bytes, from: index) }
        index =
          state == .string
          ? try passString(bytes, from: index) : try passBrackets(bytes, from: index)
      case .escape:
        state = .string
        index += 1
      }
      if depth == 0, state == .brackets { return index }
    }
    return nil
  }

  /// Goes on over whole blocks of bytes, within some bracket, up to a block that needs a closer look:
  /// for an escape, a control character in a string, a fault, or the last bracket.
  private mutating func passBlocks(
    _ bytes: Span<UInt8>, from start: Int
  ) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return start }
      var index = start
      var isInString: UInt64 = state == .string ? .max : 0
      while index + Self.blockSize <= bytes.count {
        let masks = json_masks_at(base + index)
        let strings = Self.prefixes(of: masks.quotes) ^ isInString
        guard masks.backslashes | (masks.controls & strings) == 0,
          passBrackets(masks.brackets & ~strings, of: base + index)
        else { break }
        isInString = strings >> 63 == 0 ? 0 : .max
        index += Self.blockSize
      }
      state = isInString == 0 ? .brackets : .string
      return index
    }
  }

  private static let blockSize = 64

  /// Opens and closes the brackets of a block; false, and nothing done, where one of them needs a
  /// closer look.
  @inline(__always)
  private mutating func passBrackets(_ marks: UInt64, of block: UnsafePointer<UInt8>) -> Bool {
    var marks = marks
    var kinds = kinds
    var depth = depth
    while marks != 0 {
      let byte = block[marks.trailingZeroBitCount]
      let kind = UInt128(byte >> 5 & 1)
      // Of the opening brackets this bit is set.
      if byte & 0x02 != 0 {
        guard depth < limit else { return false }
        kinds = kinds << 1 | kind
        depth += 1
      } else {
        guard depth > 1, kinds & 1 == kind else { return false }
        kinds >>= 1
        depth -= 1
      }
      marks &= marks - 1
    }
    (self.kinds, self.depth) = (kinds, depth)
    return true
  }

  /// Goes on to the start of a string, the last bracket or the end of the bytes.
  @inline(__always)
  private mutating func passBrackets(
    _ bytes: Span<UInt8>, from index: Int
  ) throws(TextFault) -> Int {
    var index = index
    while index < bytes.count {
      let byte = bytes[index]
      // "[" and "]" differ from "{" and "}" in the one bit 0x20.
      if byte == UInt8(ascii: "\"") {
        state = .string
        return index + 1
      } else if byte | 0x20 == UInt8(ascii: "{") {
        guard depth < limit else { throw TextFault(.tooDeep(limit: limit), at: index) }
        kinds = kinds << 1 | UInt128(byte >> 5 & 1)
        depth += 1
      } else if byte | 0x20 == UInt8(ascii: "}") {
        guard kinds & 1 == UInt128(byte >> 5 & 1) else {
          throw TextFault(.malformed(expected: kinds & 1 == 1 ? "\"}\"" : "\"]\""), at: index)
        }
        kinds >>= 1
        depth -= 1
        if depth == 0 { return index + 1 }
      }
      index += 1
    }
    return index
  }

  /// Goes on to an escape, or behind the string.
  @inline(__always)
  private mutating func passString(
    _ bytes: Span<UInt8>, from index: Int
  ) throws(TextFault) -> Int {
    let index = JSONScanner.endOfPlainText(bytes, from: index)
    guard index < bytes.count else { return index }
    switch bytes[index] {
    case UInt8(ascii: "\""): state = .brackets
    case UInt8(ascii: "\\"): state = .escape
    default:
      throw TextFault(.malformed(expected: "an escape in place of a control character"), at: index)
    }
    return index + 1
  }

  /// At each bit whether the number of set bits up to it is odd: from quotes to strings.
  @inline(__always)
  private static func prefixes(of quotes: UInt64) -> UInt64 {
    var mask = quotes
    mask ^= mask &<< 1
    mask ^= mask &<< 2
    mask ^= mask &<< 4
    mask ^= mask &<< 8
    mask ^= mask &<< 16
    mask ^= mask &<< 32
    return mask
  }

  private static func state(at index: Int, _ bytes: Span<UInt8>) throws(TextFault) -> State {
    switch bytes[index] {
    case UInt8(ascii: "{"), UInt8(ascii: "["): return .brackets
    case UInt8(ascii: "\""): return .string
    default:
      guard isScalarPart(bytes[index]) else {
        throw TextFault(.malformed(expected: "a value"), at: index)
      }
      return .scalar
    }
  }

  private static func isScalarPart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }
}
