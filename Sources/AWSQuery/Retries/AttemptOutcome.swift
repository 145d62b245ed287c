/// What one attempt of a request came to.
package enum AttemptOutcome<Value: Sendable>: Sendable {
  case success(Value)
  /// `retryable` is nil when no further attempt can help. `retryAfter` is the wait that the service
  /// asked for.
  case failure(any Error, retryable: RetryableFailure?, retryAfter: Duration? = nil)
}

extension HTTPResponse {
  /// The wait that `x-amz-retry-after` asks for, in whole milliseconds; nil when it is absent,
  /// negative or no number.
  package var retryAfter: Duration? {
    guard let header = header("x-amz-retry-after"), let milliseconds = Int(header),
      milliseconds >= 0
    else { return nil }
    return .milliseconds(milliseconds)
  }
}
