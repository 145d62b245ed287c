/// The environment variables of a run.
///
/// The command fills it, with `HOME` added when the process has none; nothing below the command
/// reads the process's own.
package struct Environment: Hashable, Sendable {
  package let variables: [String: String]

  package init(_ variables: [String: String]) {
    self.variables = variables
  }

  /// The variable's value, which may be empty; nil when it is not set.
  package subscript(name: String) -> String? { variables[name] }

  /// The variable's value; nil when it is not set or empty.
  package func nonEmpty(_ name: String) -> String? {
    guard let value = variables[name], !value.isEmpty else { return nil }
    return value
  }
}

/// Printing it shows names alone, since keys and tokens may be among the values.
extension Environment: CustomStringConvertible, CustomReflectable {
  package var description: String { "Environment(\(variables.keys.sorted()))" }

  package var customMirror: Mirror { Mirror(self, children: ["names": variables.keys.sorted()]) }
}
