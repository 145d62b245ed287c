/// Why a file could not be read as a plan.
package struct PlanError: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// The file cannot be opened or read.
    case unreadable
    /// The text is no JSON or YAML, or breaks off.
    case malformed
    /// It is something else; the message says what it looks like and what to run instead.
    case notAPlan
    /// A plan of a version that headroom does not know.
    case unknownVersion
    /// Larger or deeper than headroom accepts.
    case tooLarge
  }

  package let reason: Reason
  /// One sentence that says what is wrong and what to do.
  package let message: String

  package init(_ reason: Reason, _ message: String) {
    self.reason = reason
    self.message = message
  }
}

extension PlanError: CustomStringConvertible {
  package var description: String { message }
}
