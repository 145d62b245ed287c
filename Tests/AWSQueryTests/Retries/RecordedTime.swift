import AWSQuery

/// A time that passes only as somebody waits, and remembers the waits.
actor RecordedTime {
  private(set) var waits: [Duration] = []
  /// The number of the wait, from 0, that is to end with `CancellationError`.
  private let cancelledWait: Int?

  init(cancelledWait: Int? = nil) {
    self.cancelledWait = cancelledWait
  }

  /// Stands still: what waits in it is recorded and returns at once.
  nonisolated var source: TimeSource {
    TimeSource(elapsed: { .zero }, sleep: { try await self.wait($0) })
  }

  private func wait(_ duration: Duration) throws {
    waits.append(duration)
    if waits.count - 1 == cancelledWait { throw CancellationError() }
  }
}
