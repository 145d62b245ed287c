/// Counts what a client sends, and tells whoever watches.
///
/// An actor because all calls count together.
package actor CallMeter {
  /// HTTP requests, pages and repetitions included.
  package private(set) var sent = 0
  /// Those of them that repeated a failed one.
  package private(set) var retried = 0
  private let onRequest: (@Sendable (CallRecord) -> Void)?

  /// - Parameter onRequest: Told of every request once it has ended, one at a time.
  package init(onRequest: (@Sendable (CallRecord) -> Void)? = nil) {
    self.onRequest = onRequest
  }

  func count(_ record: CallRecord) {
    sent += 1
    if record.attempt > 1 { retried += 1 }
    onRequest?(record)
  }
}
