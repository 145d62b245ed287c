/// One request that was sent and what became of it, for whoever watches.
package struct CallRecord: Hashable, Sendable {
  package let service: String
  package let operation: String
  /// The region that the request was signed for.
  package let region: String
  /// Counted from 1.
  package let attempt: Int
  /// Nil when there was no response.
  package let status: Int?
  /// AWS's code when it refused.
  package let code: String?
  package let duration: Duration
}
