/// Why a command cannot be offered.
package struct ShellCommandError: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// The value is empty, so the option would say nothing.
    case empty
    /// The value holds control, bidirectional or invisible characters.
    case unprintable
    /// The AWS CLI would send what lies behind the value instead of the value.
    case loaded
    /// The value is no finite number.
    case notANumber
  }

  package let reason: Reason
  /// What was refused; not safe to print as it is.
  package let value: String

  package init(_ reason: Reason, value: String) {
    self.reason = reason
    self.value = value
  }
}

extension ShellCommandError: CustomStringConvertible {
  /// A sentence, without the value.
  package var description: String {
    switch reason {
    case .empty: "No command is given, since a name in it is empty."
    case .unprintable:
      "No command is given, since a name in it holds characters that a terminal does not show."
    case .loaded:
      "No command is given, since the AWS CLI would load a name in it as a file or a web page."
    case .notANumber: "No command is given, since an amount in it is no number."
    }
  }
}
