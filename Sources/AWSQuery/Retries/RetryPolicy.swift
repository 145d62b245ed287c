/// How often, and after which delays, a failed attempt is repeated: the AWS SDKs' standard mode as
/// it is since November 2026 (botocore `retries/standard.py`).
package struct RetryPolicy: Hashable, Sendable {
  /// The first one included; at least 1.
  package let maximumAttempts: Int
  /// Before the first repetition of an attempt that failed without being throttled.
  let baseDelay: Duration

  /// `service` as boto3 names its client. `maximumAttempts` is what the user asked for
  /// (`AWS_MAX_ATTEMPTS`, `max_attempts`); nil is the service's default, 3, and for DynamoDB 4.
  package init(service: String, maximumAttempts: Int? = nil) {
    let isDynamoDB = ["dynamodb", "dynamodbstreams"].contains(service)
    self.maximumAttempts = max(1, maximumAttempts ?? (isDynamoDB ? 4 : 3))
    baseDelay = .milliseconds(isDynamoDB ? 25 : 50)
  }

  /// The wait after the attempt of that number, counted from 1. `random` is in 0..<1.
  ///
  /// `retryAfter` is what the service asked for: it can lengthen the wait, by 5 seconds at most.
  func delay(
    afterAttempt attempt: Int, failure: RetryableFailure, retryAfter: Duration?, random: Double
  ) -> Duration {
    let base =
      switch failure {
      case .throttling: Duration.seconds(1)
      case .transient: baseDelay
      }
    // 2 to the 10th is beyond the cap, whatever the base.
    let growth = 1 << min(max(attempt - 1, 0), 10)
    let delay = min(base * growth, Self.maximumDelay) * random
    guard let retryAfter else { return delay }
    return max(delay, min(retryAfter, delay + .seconds(5)))
  }

  private static let maximumDelay = Duration.seconds(20)
}
