internal import Documents
internal import Glibc

/// A plan as the user gave it: the path of a file, or `-` for standard input.
package struct PlanFile: Hashable, Sendable {
  package let path: String
  /// How large a file may be, in bytes.
  package let maximumBytes: Int
  /// How many resources or steps it may hold, of which something stays in memory each.
  package let maximumElements: Int
  /// What a person says beside the file, for templates.
  package let inputs: TemplateInputs

  /// - Parameters:
  ///   - maximumBytes: 1 GiB by default. What comes through a pipe is held in memory, and limited
  ///     to 512 MiB.
  ///   - maximumElements: 500,000 by default, more than any plan has.
  package init(
    _ path: String, maximumBytes: Int = 1 << 30, maximumElements: Int = 500_000,
    inputs: TemplateInputs = TemplateInputs()
  ) {
    self.path = path
    self.inputs = inputs
    self.maximumBytes = maximumBytes
    self.maximumElements = maximumElements
  }

  /// How messages call it.
  var name: String { path == "-" ? "standard input" : path }

  /// What the file turns out to hold; it is open as long as that is in use.
  package func outline() throws(PlanError) -> PlanOutline {
    let descriptor =
      path == "-"
      ? fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 0) : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw systemError(errno) }
    let file = SourceFile(owning: descriptor)
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw systemError(errno) }
    if status.st_mode & S_IFMT == S_IFDIR {
      return PlanOutline(file: self, contents: .directory(try entries()))
    }
    guard status.st_size <= maximumBytes else {
      throw PlanError(
        .tooLarge,
        "\(name) has \(status.st_size) bytes, and headroom reads plans of up to \(maximumBytes).")
    }
    do throws(DocumentError) {
      return try PlanOutline(file: self, source: try JSONSource(file))
    } catch {
      throw error.planError(about: name)
    }
  }

  /// The names of a directory's entries, sorted.
  private func entries() throws(PlanError) -> [String] {
    guard let directory = opendir(path) else { throw systemError(errno) }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      names.append(name)
    }
    return names.sorted()
  }

  private func systemError(_ code: CInt) -> PlanError {
    PlanError(.unreadable, "\(name) cannot be read: \(String(cString: strerror(code))).")
  }
}
