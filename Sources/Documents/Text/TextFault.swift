/// A fault and the byte where it lies; readers throw it inside, and their doors turn the byte
/// into a line and a column.
struct TextFault: Error {
  let reason: DocumentError.Reason
  let offset: Int

  init(_ reason: DocumentError.Reason, at offset: Int) {
    self.reason = reason
    self.offset = offset
  }

  func error(in bytes: Span<UInt8>) -> DocumentError {
    DocumentError(reason, at: DocumentPosition(offset: offset, in: bytes))
  }
}
