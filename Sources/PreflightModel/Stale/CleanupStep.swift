/// One command of a cleanup.
package struct CleanupStep: Hashable, Sendable {
  package var command: ShellCommand
  /// The error codes of AWS, beside those of things that are not found, which tell that there is
  /// nothing left for this step to do.
  package var doneCodes: [String]
  /// What the step belongs to; steps of one type follow each other.
  package var type: String

  package init(_ command: ShellCommand, doneCodes: [String] = [], type: String) {
    self.command = command
    self.doneCodes = doneCodes
    self.type = type
  }
}
