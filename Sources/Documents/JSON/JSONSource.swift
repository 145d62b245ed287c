/// A text that is read piece by piece, so that a plan of any size takes little memory.
///
/// Offsets count bytes from 0. UTF-16 with a byte order mark, and what is no regular file (a
/// pipe, for one), is read into memory whole, up to 512 MiB.
package struct JSONSource: Sendable {
  private enum Origin {
    case memory([UInt8])
    case file(SourceFile)
  }

  private static let memoryLimit = 512 << 20

  private let origin: Origin
  /// The text without its byte order mark.
  package let range: Range<Int>
  /// How much is read at a time, in bytes.
  let chunkSize: Int

  /// `chunkSize` is how much is looked at together; what is found does not depend on it.
  package init(bytes: [UInt8], chunkSize: Int = 64 << 10) throws(DocumentError) {
    let (encoding, markLength) = TextEncoding.announced(by: bytes)
    switch encoding {
    case .utf8:
      self.init(.memory(bytes), markLength..<bytes.count, chunkSize)
    case .utf16LittleEndian, .utf16BigEndian:
      let text = try TextEncoding.utf8(bytes)
      self.init(.memory(text), 0..<text.count, chunkSize)
    }
  }

  package init(_ file: SourceFile, chunkSize: Int = 64 << 10) throws(DocumentError) {
    let descriptor = file.descriptor
    guard let size = try FileReading.sizeOfRegularFile(descriptor) else {
      let bytes = try FileReading.stream(descriptor, limit: Self.memoryLimit)
      try self.init(bytes: bytes, chunkSize: chunkSize)
      return
    }
    var head: [UInt8] = []
    try FileReading.read(descriptor, at: 0, count: min(size, 3), into: &head)
    let (encoding, markLength) = TextEncoding.announced(by: head)
    switch encoding {
    case .utf8:
      self.init(.file(file), min(markLength, size)..<size, chunkSize)
    case .utf16LittleEndian, .utf16BigEndian:
      guard size <= Self.memoryLimit else {
        throw DocumentError(.tooLarge(limit: Self.memoryLimit), at: nil)
      }
      var bytes: [UInt8] = []
      try FileReading.read(descriptor, at: 0, count: size, into: &bytes)
      try self.init(bytes: bytes, chunkSize: chunkSize)
    }
  }

  private init(_ origin: Origin, _ range: Range<Int>, _ chunkSize: Int) {
    self.origin = origin
    self.range = range
    self.chunkSize = max(chunkSize, 1)
  }

  /// Appends up to `count` bytes from `offset` on; fewer only where the text ends.
  func read(at offset: Int, count: Int, into bytes: inout [UInt8]) throws(DocumentError) {
    switch origin {
    case .memory(let text):
      let part = (offset..<offset + count).clamped(to: 0..<text.count)
      bytes.append(contentsOf: text[part])
    case .file(let file):
      try FileReading.read(file.descriptor, at: offset, count: count, into: &bytes)
    }
  }
}
