/// The part of a source that is in memory.
struct JSONWindow {
  private let source: JSONSource
  private let limit: Int
  private(set) var bytes: [UInt8] = []
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
    let place = end
    let wanted = min(source.chunkSize, limit - place)
    guard wanted > 0 else { return false }
    do throws(DocumentError) {
      try source.read(at: place, count: wanted, into: &bytes)
    } catch {
      throw TextFault(error.reason, at: place)
    }
    return bytes.count > kept
  }
}
