/// The inner loops over JSON bytes, eight at a time where that pays.
enum JSONScanner {
  /// The first byte from `index` on that a string cannot pass over: a quote, a backslash or a
  /// control character; `bytes.count` when there is none.
  @inline(__always)
  static func endOfPlainText(_ bytes: Span<UInt8>, from index: Int) -> Int {
    var index = index
    let words = bytes.bytes
    while index + 8 <= bytes.count {
      let word = UInt64(
        littleEndian: words.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
      let marks = specialBytes(of: word)
      guard marks == 0 else { return index + marks.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { break }
      index += 1
    }
    return index
  }

  /// Whether all bytes from `index` on are ASCII.
  static func isASCII(_ bytes: Span<UInt8>, from index: Int) -> Bool {
    var index = index
    var found: UInt64 = 0
    let words = bytes.bytes
    while index + 8 <= bytes.count {
      found |= words.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
      index += 8
    }
    while index < bytes.count {
      found |= UInt64(bytes[index])
      index += 1
    }
    return found & 0x8080_8080_8080_8080 == 0
  }

  /// The first byte from `index` on that is not JSON's white space.
  @inline(__always)
  static func endOfWhiteSpace(_ bytes: Span<UInt8>, from index: Int) -> Int {
    var index = index
    while index < bytes.count, isWhiteSpace(bytes[index]) {
      index = endOfSpaces(bytes, from: index + 1)
    }
    return index
  }

  /// Goes past spaces as far as eight together reach, as indented text has them at each line.
  @inline(__always)
  private static func endOfSpaces(_ bytes: Span<UInt8>, from index: Int) -> Int {
    var index = index
    while index + 8 <= bytes.count {
      let word = UInt64(
        littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
      let others = word ^ 0x2020_2020_2020_2020
      guard others == 0 else { return index + others.trailingZeroBitCount / 8 }
      index += 8
    }
    return index
  }

  @inline(__always)
  static func isWhiteSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  /// A mark in the high bit of each byte that is a quote, a backslash or below 0x20. Bytes above
  /// the first marked one may be marked wrongly, so that only the lowest mark counts.
  @inline(__always)
  private static func specialBytes(of word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    let quotes = word ^ (ones &* 0x22)
    let backslashes = word ^ (ones &* 0x5C)
    let found =
      ((quotes &- ones) & ~quotes) | ((backslashes &- ones) & ~backslashes)
      | ((word &- (ones &* 0x20)) & ~word)
    return found & highs
  }
}
