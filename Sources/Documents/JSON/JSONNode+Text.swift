extension JSONNode {
  /// The bytes of this node as characters: of a string or name what it says, of anything else how
  /// it is written.
  ///
  /// An escaped half of a surrogate pair, which is no character, becomes U+FFFD, as in the
  /// readers of Go and of browsers.
  func text(in bytes: Span<UInt8>) -> String {
    let content = bytes.extracting(range)
    guard !isEscaped else { return JSONEscapes.decoded(content) }
    return content.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }

  func isASCII(in bytes: Span<UInt8>) -> Bool {
    range.allSatisfy { bytes[$0] < 0x80 }
  }
}
