internal import Glibc

/// The directory of a plan: the only place where its templates may name files.
struct TemplateDirectory {
  /// With all links followed.
  let root: String

  /// Nil when there is no such directory.
  init?(_ path: String) {
    guard let root = Self.resolved(path) else { return nil }
    self.root = root
  }

  /// What a path in a template leads to.
  enum Destination: Hashable {
    /// With all links followed.
    case found(String)
    case outside
    case missing
  }

  /// The file or directory at a path that starts at `base`, a directory within this one.
  func file(_ path: String, from base: String) -> Destination {
    guard !path.hasPrefix("/"), !path.utf8.contains(0) else { return .outside }
    guard let resolved = Self.resolved("\(base)/\(path)") else { return .missing }
    return resolved.hasPrefix(root.hasSuffix("/") ? root : root + "/") ? .found(resolved) : .outside
  }

  /// The directory that a file lies in.
  static func parent(of file: String) -> String {
    guard let slash = file.lastIndex(of: "/") else { return "." }
    return slash == file.startIndex ? "/" : String(file[..<slash])
  }

  private static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
