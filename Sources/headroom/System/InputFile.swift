internal import Glibc

/// Reads small files as a whole.
enum InputFile {
  /// 256 MiB, more than any catalogue, configuration or snapshot.
  private static let mostBytes = 256 << 20

  static func bytes(at path: String) throws -> [UInt8] {
    guard let bytes = try bytesIfPresent(at: path) else {
      throw Failure("\(path) does not exist.")
    }
    return bytes
  }

  /// Nil when there is no such file.
  static func bytesIfPresent(at path: String) throws -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      guard errno != ENOENT else { return nil }
      throw unreadable(path)
    }
    defer { close(descriptor) }
    return try bytes(of: descriptor, called: path)
  }

  static func standardInput() throws -> [UInt8] {
    try bytes(of: STDIN_FILENO, called: "Standard input")
  }

  private static func bytes(of descriptor: Int32, called path: String) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count == 0 { return bytes }
      guard count > 0 else {
        if errno == EINTR { continue }
        throw unreadable(path)
      }
      bytes += chunk[..<count]
      guard bytes.count <= mostBytes else {
        throw Failure("\(path) is larger than \(mostBytes >> 20) MiB.")
      }
    }
  }

  private static func unreadable(_ path: String) -> Failure {
    Failure("\(path) cannot be read: \(String(cString: strerror(errno))).")
  }
}
