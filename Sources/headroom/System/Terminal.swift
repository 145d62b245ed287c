internal import Glibc
internal import Reporters

/// Questions to a person.
enum Terminal {
  /// Whether there is a person to ask.
  static var canAsk: Bool { isatty(STDIN_FILENO) == 1 && StandardStream.error.isTerminal }

  /// Whether the person says yes; anything else is a no.
  static func confirms(_ question: String) -> Bool {
    StandardStream.error.write("\(question) [y/N] ")
    return ["y", "yes"].contains(readLine()?.lowercased() ?? "")
  }

  /// Asks for the code that an MFA device shows; an error when there is nobody to ask.
  @Sendable static func mfaCode(of device: String) async throws -> String {
    guard canAsk else {
      throw Failure(
        "The role needs a code of the MFA device \(device), and there is no terminal to ask at.")
    }
    StandardStream.error.write("Enter MFA code for \(TerminalText(device).text): ")
    return readLine() ?? ""
  }
}
