/// Where one request stands in its attempts; decides, and neither waits nor draws lots.
struct RetryState {
  private let policy: RetryPolicy
  private let quota: RetryQuota
  /// Of the attempt under way, counted from 1.
  private(set) var attempt = 1
  private var lastCost: Int?

  init(policy: RetryPolicy, quota: RetryQuota) {
    self.policy = policy
    self.quota = quota
  }

  /// The wait before the next attempt, which is thereby begun; nil when there is none, because the
  /// attempts or the quota are used up. `random` is in 0..<1.
  mutating func delayBeforeRetry(
    after failure: RetryableFailure, retryAfter: Duration?, random: Double
  ) -> Duration? {
    let cost =
      switch failure {
      case .throttling: 5
      case .transient: 14
      }
    guard attempt < policy.maximumAttempts, quota.take(cost) else { return nil }
    lastCost = cost
    defer { attempt += 1 }
    return policy.delay(
      afterAttempt: attempt, failure: failure, retryAfter: retryAfter, random: random)
  }

  /// What the last retry took, or one token where there was none.
  func succeed() {
    quota.giveBack(lastCost ?? 1)
  }
}
