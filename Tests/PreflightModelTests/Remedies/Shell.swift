import Glibc

/// The machine's `/bin/sh`, to see what it makes of a line.
enum Shell {
  /// What the line prints, in bytes; nil when it could not be run or ended in failure.
  static func output(of line: String) -> [UInt8]? {
    guard let pipe = popen(line, "r") else { return nil }
    var output: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4_096)
    while case let count = fread(&chunk, 1, chunk.count, pipe), count > 0 {
      output += chunk.prefix(count)
    }
    return pclose(pipe) == 0 ? output : nil
  }
}
