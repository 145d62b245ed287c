/// A command for a POSIX shell, as arguments; quoted here and nowhere else.
package struct ShellCommand: Hashable, Sendable {
  /// The words the program is started with, its own name first.
  package let arguments: [String]

  /// Refuses what could not be shown and pasted as one line: characters that a terminal obeys or
  /// hides. There is no command that has such an argument.
  package init(_ arguments: [String]) throws(ShellCommandError) {
    for argument in arguments {
      guard argument.unicodeScalars.allSatisfy(\.isDisplayable) else {
        throw ShellCommandError(.unprintable, value: argument)
      }
    }
    self.arguments = arguments
  }

  /// One line that a POSIX shell (XCU 2.2) takes apart into exactly `arguments`.
  ///
  /// Words without special characters stay as they are. Of an option `--name=value` only the
  /// value is quoted.
  package var line: String {
    arguments.enumerated()
      .map { index, argument in index == 0 ? Self.quoted(argument) : Self.word(argument) }
      .joined(separator: " ")
  }

  private static func word(_ argument: String) -> String {
    guard argument.hasPrefix("--"), let equals = argument.firstIndex(of: "=") else {
      return quoted(argument)
    }
    let name = argument[..<equals]
    let value = argument[argument.index(after: equals)...]
    guard name.utf8.allSatisfy(isPlain) else { return quoted(argument) }
    return "\(name)=\(value.isEmpty ? "" : quoted(value))"
  }

  /// Inside single quotes nothing is special but the single quote itself, which is put outside.
  private static func quoted(_ text: some StringProtocol) -> String {
    if !text.isEmpty, text.utf8.allSatisfy(isPlain) { return String(text) }
    var quoted = "'"
    for scalar in text.unicodeScalars {
      if scalar == "'" {
        quoted += #"'\''"#
      } else {
        quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "'"
  }

  /// Whether no shell gives the byte a meaning, wherever in a word it stands.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "/"),
      UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "@"), UInt8(ascii: "+"):
      true
    default:
      false
    }
  }
}
