/// Why the AWS configuration cannot be used; its text says where and what the user can do.
package struct ConfigurationError: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// The file is there and cannot be read.
    case unreadableFile
    /// The file does not follow the grammar.
    case malformedFile
    /// No file has a profile of that name.
    case unknownProfile
    /// A variable, flag or key has a value that does not mean anything.
    case invalidSetting
  }

  package let reason: Reason
  /// One sentence, naming the file and the line or the setting.
  package let message: String

  package init(_ reason: Reason, _ message: String) {
    self.reason = reason
    self.message = message
  }
}

extension ConfigurationError: CustomStringConvertible {
  package var description: String { message }
}
