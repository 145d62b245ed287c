internal import Glibc

/// Writes a file as a whole or not at all.
enum OutputFile {
  /// Puts `text` at `path`: through a new file beside it that takes its place in one step, so that
  /// a link at `path` is replaced and not followed. What is no regular file, such as `/dev/null`,
  /// is written to directly.
  ///
  /// - Parameter mode: The permissions of a new file, before the umask; one that is there keeps
  ///   its own.
  static func write(_ text: String, to path: String, mode: mode_t) throws {
    var status = stat()
    let exists = lstat(path, &status) == 0
    let kind = status.st_mode & S_IFMT
    if exists, kind != S_IFREG, kind != S_IFLNK {
      try writeDirectly(text, to: path)
    } else {
      try replace(
        path, with: text, mode: mode, keeping: kind == S_IFREG ? status.st_mode & 0o777 : nil)
    }
  }

  /// The same for a file that must have these permissions, whatever was there before.
  static func write(_ text: String, to path: String, permissions: mode_t) throws {
    var status = stat()
    if lstat(path, &status) == 0, ![S_IFREG, S_IFLNK].contains(status.st_mode & S_IFMT) {
      try writeDirectly(text, to: path)
    } else {
      try replace(path, with: text, mode: permissions, keeping: permissions)
    }
  }

  private static func writeDirectly(_ text: String, to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    guard FileDescriptorWriter.write(Array(text.utf8), to: descriptor) == 0 else {
      throw failure(path)
    }
  }

  private static func replace(
    _ path: String, with text: String, mode: mode_t, keeping permissions: mode_t?
  ) throws {
    let temporary = TemporaryFile(beside: path)
    let descriptor = open(
      temporary.path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw failure(path) }
    temporary.begin()
    defer { temporary.end() }
    if let permissions { fchmod(descriptor, permissions) }
    let isWritten = FileDescriptorWriter.write(Array(text.utf8), to: descriptor) == 0
    guard isWritten, fsync(descriptor) == 0 else {
      let failure = failure(path)
      close(descriptor)
      throw failure
    }
    close(descriptor)
    guard rename(temporary.path, path) == 0 else { throw failure(path) }
  }

  private static func failure(_ path: String) -> Failure {
    Failure("\(path) cannot be written: \(String(cString: strerror(errno))).")
  }
}
