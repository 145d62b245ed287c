/// The encodings in which plan files come: UTF-8, and UTF-16 with a byte order mark, which is
/// what PowerShell's `>` writes.
package enum TextEncoding: Hashable, Sendable {
  case utf8
  case utf16LittleEndian
  case utf16BigEndian

  /// The encoding that the first bytes of a text announce, and how long the byte order mark is.
  package static func announced(by bytes: some Collection<UInt8>) -> (TextEncoding, markLength: Int)
  {
    let mark = Array(bytes.prefix(3))
    if mark.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if mark.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if mark.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return (.utf8, 0)
  }

  /// The text in UTF-8 and without its byte order mark.
  ///
  /// UTF-8 is passed on unchecked: the readers check it. Throws `invalidEncoding` for UTF-16
  /// with half a character.
  package static func utf8(_ bytes: [UInt8]) throws(DocumentError) -> [UInt8] {
    let (encoding, markLength) = announced(by: bytes)
    switch encoding {
    case .utf8:
      return markLength == 0 ? bytes : Array(bytes.dropFirst(markLength))
    case .utf16LittleEndian:
      return try transcoded(bytes, low: 0, high: 1)
    case .utf16BigEndian:
      return try transcoded(bytes, low: 1, high: 0)
    }
  }

  private static func transcoded(_ bytes: [UInt8], low: Int, high: Int) throws(DocumentError)
    -> [UInt8]
  {
    guard bytes.count.isMultiple(of: 2) else { throw DocumentError(.invalidEncoding, at: nil) }
    let units = stride(from: 2, to: bytes.count, by: 2).lazy.map { index in
      UInt16(bytes[index + high]) << 8 | UInt16(bytes[index + low])
    }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count / 2)
    let isBroken = transcode(
      units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: true
    ) { text.append($0) }
    guard !isBroken else { throw DocumentError(.invalidEncoding, at: nil) }
    return text
  }
}
