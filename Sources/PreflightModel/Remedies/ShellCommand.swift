/// A command for a POSIX shell, as arguments; quoted in one place.
package struct ShellCommand: Hashable, Sendable {
  package let arguments: [String]

  package init(_ arguments: [String]) {
    self.arguments = arguments
  }
}
