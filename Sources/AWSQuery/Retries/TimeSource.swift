/// The passing of time, and waiting for it; tests give one of their own.
package struct TimeSource: Sendable {
  /// Since some fixed moment.
  package let elapsed: @Sendable () -> Duration
  /// Throws `CancellationError` as soon as the task is cancelled.
  package let sleep: @Sendable (Duration) async throws -> Void

  package init(
    elapsed: @escaping @Sendable () -> Duration,
    sleep: @escaping @Sendable (Duration) async throws -> Void
  ) {
    self.elapsed = elapsed
    self.sleep = sleep
  }

  /// The time of the machine.
  package init() {
    let clock = ContinuousClock()
    let start = clock.now
    self.init(
      elapsed: { start.duration(to: clock.now) },
      sleep: { try await clock.sleep(for: $0) })
  }
}
