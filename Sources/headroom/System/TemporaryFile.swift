internal import Glibc
internal import Synchronization

/// A file that exists only until it takes another one's place.
///
/// The ones that exist right now are known, so that a signal leaves none behind.
struct TemporaryFile {
  private static let existing = Mutex<Set<String>>([])

  let path: String

  init(beside target: String) {
    let slash = target.lastIndex(of: "/")
    let folder = slash.map { target[...$0] } ?? ""
    let name = slash.map { target[target.index(after: $0)...] } ?? target[...]
    path = "\(folder).\(name).\(getpid())"
  }

  func begin() {
    _ = Self.existing.withLock { $0.insert(path) }
  }

  /// Removes the file unless it has been moved away.
  func end() {
    unlink(path)
    _ = Self.existing.withLock { $0.remove(path) }
  }

  /// Removes all that exist; the process is about to end.
  static func removeAll() {
    existing.withLock { paths in
      for path in paths { unlink(path) }
    }
  }
}
