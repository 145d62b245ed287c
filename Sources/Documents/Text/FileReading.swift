internal import Glibc

/// Reading from open file descriptors.
enum FileReading {
  /// The size in bytes; nil when this is a pipe, a terminal or the like.
  static func sizeOfRegularFile(_ descriptor: CInt) throws(DocumentError) -> Int? {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw systemError(errno) }
    return status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
  }

  /// Appends up to `count` bytes from `offset` on; fewer only where the file ends.
  static func read(
    _ descriptor: CInt, at offset: Int, count: Int, into bytes: inout [UInt8]
  ) throws(DocumentError) {
    let end = bytes.count + count
    var filled = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: count))
    while filled < end {
      let place = off_t(offset + count - (end - filled))
      let read = bytes.withUnsafeMutableBytes {
        pread(descriptor, $0.baseAddress.map { $0 + filled }, end - filled, place)
      }
      if read > 0 {
        filled += read
      } else if read == 0 {
        break
      } else if errno != EINTR {
        throw systemError(errno)
      }
    }
    bytes.removeSubrange(filled...)
  }

  /// All that a pipe or the like yields until it is closed; more than `limit` bytes are refused.
  static func stream(_ descriptor: CInt, limit: Int) throws(DocumentError) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 256 << 10)
    while true {
      let count = chunk.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        guard errno == EINTR else { throw systemError(errno) }
        continue
      }
      guard count > 0 else { return bytes }
      guard bytes.count + count <= limit else {
        throw DocumentError(.tooLarge(limit: limit), at: nil)
      }
      bytes.append(contentsOf: chunk[..<count])
    }
  }

  private static func systemError(_ code: CInt) -> DocumentError {
    DocumentError(.unreadable(String(cString: strerror(code))), at: nil)
  }
}
