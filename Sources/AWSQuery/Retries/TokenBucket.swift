/// Hands out the moments at which calls may be made, at a steady rate after a first burst.
struct TokenBucket {
  private let perSecond: Double
  private let burst: Double
  /// Below zero when calls wait for tokens to come.
  private var tokens: Double
  private var updated: Duration

  init(perSecond: Double, burst: Int, now: Duration) {
    self.perSecond = perSecond
    self.burst = Double(burst)
    tokens = Double(burst)
    updated = now
  }

  /// How long the caller has to wait for the token that is his from now on. Who comes first, waits
  /// least.
  mutating func reserve(now: Duration) -> Duration {
    tokens = min(burst, tokens + (now - updated) / .seconds(1) * perSecond)
    updated = now
    tokens -= 1
    return tokens >= 0 ? .zero : .seconds(-tokens / perSecond)
  }
}
