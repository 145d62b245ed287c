internal import Glibc
internal import Reporters

/// Standard output and standard error, written without buffers.
struct StandardStream: Sendable {
  static let output = StandardStream(descriptor: STDOUT_FILENO)
  static let error = StandardStream(descriptor: STDERR_FILENO)

  let descriptor: Int32

  /// Takes the numbers of streams that were closed before the start, so that no file and no
  /// connection gets one of them and then what is meant for people. Using them stays an error.
  static func occupyClosed() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// The width of the terminal in columns; nil when it is none or does not say.
  var columns: Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Writes all of it; the error number when that was not possible, else 0.
  @discardableResult
  func write(_ text: String) -> Int32 {
    FileDescriptorWriter.write(Array(text.utf8), to: descriptor)
  }

  /// Writes what a command is asked for. A reader that has gone away, such as `head`, is no
  /// failure; anything else is, such as a full disk, so that no document is taken for a whole one.
  func writeDocument(_ text: String) throws {
    let error = write(text)
    guard error == 0 || error == EPIPE else {
      throw Failure("Standard output cannot be written: \(String(cString: strerror(error))).")
    }
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
