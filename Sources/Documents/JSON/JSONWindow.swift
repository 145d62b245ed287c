/// The part of a source that is in memory.
struct JSONWindow {
  private let source: JSONSource
  private var limit: Int
  private(set) var bytes: [UInt8] = []
  /// Whether all bytes since the window was last empty are known to be ASCII.
  private(set) var isASCII = true
  /// The place of the first byte in the source.
  private(set) var start: Int

  /// Nothing yet, of a part of the source.
  init(_ source: JSONSource, _ range: Range<Int>) {
    self.source = source
    start = range.lowerBound
    limit = min(range.upperBound, source.range.upperBound)
  }

  /// The place after the last byte in the source.
  var end: Int { start + bytes.count }

  /// Lets go of what lies before `index` and reads on; false when there is no more.
  mutating func slide(keepingFrom index: Int) throws(TextFault) -> Bool {
    bytes.removeSubrange(..<index)
    start += index
    let kept = bytes.count
    if kept == 0 { isASCII = true }
    let place = end
    let wanted = min(source.chunkSize, limit - place)
    guard wanted > 0 else { return false }
    do throws(DocumentError) {
      try source.read(at: place, count: wanted, into: &bytes)
    } catch {
      throw TextFault(error.reason, at: place)
    }
    isASCII = isASCII && JSONScanner.isASCII(bytes.span, from: kept)
    // A file may have been cut while it is read.
    if bytes.count == kept { limit = place }
    return bytes.count > kept
  }

  /// Whether there is nothing behind the window.
  var isLast: Bool { end >= limit }
}
