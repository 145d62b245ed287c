/// Bytes by their place in the grammar of URLs (RFC 3986, section 2.3).
enum URLBytes {
  static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  static func isAlphanumeric(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  static func isHyphen(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "-") }
}
