/// Repeats attempts that failed for a reason that may pass.
package struct Retrier: Sendable {
  private let policy: RetryPolicy
  private let quota: RetryQuota
  private let time: TimeSource
  private let random: @Sendable () -> Double

  /// The quota is shared by all requests of a client. `random` gives numbers in 0..<1.
  package init(
    policy: RetryPolicy, quota: RetryQuota, time: TimeSource = TimeSource(),
    random: @escaping @Sendable () -> Double = { .random(in: 0..<1) }
  ) {
    self.policy = policy
    self.quota = quota
    self.time = time
    self.random = random
  }

  /// Carries out attempts, counted from 1, until one succeeds or no more are to be made; then the
  /// last one's error is thrown. `attempt` signs anew each time; what it throws, `CancellationError`
  /// above all, ends the matter at once.
  package func run<Value: Sendable>(
    _ attempt: (Int) async throws -> AttemptOutcome<Value>
  ) async throws -> Value {
    var state = RetryState(policy: policy, quota: quota)
    while true {
      try Task.checkCancellation()
      switch try await attempt(state.attempt) {
      case .success(let value):
        state.succeed()
        return value
      case .failure(let error, let retryable, let retryAfter):
        guard let retryable,
          let delay = state.delayBeforeRetry(
            after: retryable, retryAfter: retryAfter, random: random())
        else { throw error }
        try await time.sleep(delay)
      }
    }
  }
}
