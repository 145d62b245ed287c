package import Documents

/// How a program ended, and what it wrote.
package struct ProgramOutcome: Sendable {
  /// The exit status; a program that a signal killed has the signal's number, negative.
  package let status: Int32
  package let output: String
  package let errors: String
  package let duration: Duration

  /// Standard output as JSON.
  package func json() throws -> Document { try Document(json: output) }
}

extension ProgramOutcome: CustomStringConvertible {
  package var description: String {
    "status \(status) after \(duration)\n--- stdout\n\(output)\n--- stderr\n\(errors)"
  }
}
