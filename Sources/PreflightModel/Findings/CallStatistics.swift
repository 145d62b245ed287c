/// What a run cost AWS.
package struct CallStatistics: Hashable, Sendable {
  /// HTTP requests sent, retries and pages included.
  package var sent: Int
  package var retried: Int
  /// Lookups that ended without an answer.
  package var failed: Int
  /// How often the rules had to ask again.
  package var rounds: Int

  package init(sent: Int = 0, retried: Int = 0, failed: Int = 0, rounds: Int = 0) {
    self.sent = sent
    self.retried = retried
    self.failed = failed
    self.rounds = rounds
  }
}
