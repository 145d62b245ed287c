/// A file in the grammar of `~/.aws/config` and `~/.aws/credentials`: its sections, in order.
package struct ConfigurationFile: Hashable, Sendable {
  package typealias Settings = [String: Value]

  package struct Section: Hashable, Sendable {
    /// What stands between the brackets, as it is written.
    package let name: String
    /// By key; keys are in lower case.
    package let settings: Settings
  }

  /// What a key is set to.
  package enum Value: Hashable, Sendable {
    case text(String)
    /// Indented `key = value` lines; these keys keep their case.
    case block([String: String])
  }

  package let sections: [Section]
}

/// Printing it shows nothing, since the value may be a key.
extension ConfigurationFile.Value: CustomStringConvertible, CustomReflectable {
  package var description: String { "<redacted>" }

  package var customMirror: Mirror { Mirror(self, children: [:]) }
}
