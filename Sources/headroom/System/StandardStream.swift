internal import Glibc
internal import Reporters

/// Standard output and standard error, written without buffers.
struct StandardStream: Sendable {
  static let output = StandardStream(descriptor: STDOUT_FILENO)
  static let error = StandardStream(descriptor: STDERR_FILENO)

  let descriptor: Int32

  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// The width of the terminal in columns; nil when it is none or does not say.
  var columns: Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Writes all of it; the error number when the other end does not take it, else 0.
  @discardableResult
  func write(_ text: String) -> Int32 {
    FileDescriptorWriter.write(Array(text.utf8), to: descriptor)
  }

  /// A line of ours, safe for a terminal whatever names are in it.
  func note(_ sentence: String) {
    write("headroom: \(TerminalText(sentence).text)\n")
  }

  /// Ends the process without running anything else.
  static func exit(_ status: Int32) -> Never {
    Glibc.exit(status)
  }
}
