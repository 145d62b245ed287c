/// The backslash escapes of JSON strings (RFC 8259, section 7).
enum JSONEscapes {
  /// The characters of a string whose escapes have been checked; none takes more room than its
  /// escape.
  static func decoded(_ bytes: Span<UInt8>) -> String {
    String(unsafeUninitializedCapacity: bytes.count) { text in
      var (index, end) = (0, 0)
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        guard byte == UInt8(ascii: "\\"), index < bytes.count else {
          text[end] = byte
          end += 1
          continue
        }
        let letter = bytes[index]
        index += 1
        guard letter == UInt8(ascii: "u") else {
          text[end] = character(for: letter)
          end += 1
          continue
        }
        for byte in decodedScalar(bytes, at: &index).utf8 {
          text[end] = byte
          end += 1
        }
      }
      return end
    }
  }

  /// The four hexadecimal digits at `index`, or nil.
  static func codeUnit(_ bytes: Span<UInt8>, at index: Int) -> UInt16? {
    guard index + 4 <= bytes.count else { return nil }
    var unit: UInt16 = 0
    for offset in 0..<4 {
      guard let digit = hexadecimalDigit(bytes[index + offset]) else { return nil }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }

  /// The character that the digits at `index` stand for, which may take two escapes; moves
  /// `index` behind them.
  private static func decodedScalar(_ bytes: Span<UInt8>, at index: inout Int) -> Unicode.Scalar {
    guard let unit = codeUnit(bytes, at: index) else { return "\u{FFFD}" }
    index += 4
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard UTF16.isLeadSurrogate(unit), index + 2 <= bytes.count,
      bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u"),
      let trail = codeUnit(bytes, at: index + 2), UTF16.isTrailSurrogate(trail)
    else { return "\u{FFFD}" }
    index += 6
    let value = 0x10000 + (UInt32(unit & 0x3FF) << 10 | UInt32(trail & 0x3FF))
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private static func character(for letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: letter
    }
  }

  private static func hexadecimalDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
