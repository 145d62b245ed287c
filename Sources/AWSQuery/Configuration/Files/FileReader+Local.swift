internal import Glibc

extension FileReader {
  /// The largest configuration file that is read, in bytes.
  static let largestFile = 16 << 20

  /// Reads this machine's files.
  ///
  /// A path that leads nowhere, or to a directory, a pipe or a device, has no file, as for
  /// botocore. Unlike botocore, which passes over a file it may not open, this is an error: the
  /// file may name another identity than the one found without it.
  package static let local = FileReader { (path) throws(ConfigurationError) in
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    // Without blocking: another process may have put a pipe in the file's place.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw unreadable(path, String(cString: strerror(errno))) }
    defer { close(descriptor) }
    return try contents(of: descriptor, path: path)
  }

  private static func contents(
    of descriptor: Int32, path: String
  ) throws(ConfigurationError) -> [UInt8] {
    var contents: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count == 0 { return contents }
      if count < 0 {
        if errno == EINTR { continue }
        throw unreadable(path, String(cString: strerror(errno)))
      }
      contents.append(contentsOf: chunk[..<count])
      guard contents.count <= largestFile else {
        throw unreadable(path, "it is larger than \(largestFile >> 20) MiB")
      }
    }
  }

  private static func unreadable(_ path: String, _ problem: String) -> ConfigurationError {
    ConfigurationError(.unreadableFile, "\(path) cannot be read: \(problem).")
  }
}
