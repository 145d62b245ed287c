internal import Glibc

/// An open file, such as one end of a pipe, that no started program inherits.
///
/// A class because it owns a file descriptor, which is closed with the last reference.
final class OpenFile: Sendable {
  let descriptor: Int32

  private init(_ descriptor: Int32) {
    self.descriptor = descriptor
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
  }

  deinit { close(descriptor) }

  /// The two ends of a new pipe.
  static func pipe() throws(ProcessFailure) -> (reading: OpenFile, writing: OpenFile) {
    var ends: [Int32] = [-1, -1]
    guard Glibc.pipe(&ends) == 0 else { throw .notStarted(String(cString: strerror(errno))) }
    return (OpenFile(ends[0]), OpenFile(ends[1]))
  }

  /// Adds a piece of what is there to read; false at the end of the file.
  func read(into bytes: inout [UInt8]) -> Bool {
    var chunk = [UInt8](repeating: 0, count: 16 << 10)
    let count = Glibc.read(descriptor, &chunk, chunk.count)
    guard count > 0 else { return count < 0 && (errno == EINTR || errno == EAGAIN) }
    bytes.append(contentsOf: chunk[..<count])
    return true
  }

  /// Writes one byte, which makes the other end of a pipe readable.
  func writeByte() {
    var byte: UInt8 = 0
    _ = Glibc.write(descriptor, &byte, 1)
  }
}
