/// Bounds how many calls are under way at a time, and how often AWS is asked what it lets us ask
/// only so often. Who comes first, goes first.
///
/// An actor because all calls share the bounds. The wait lies before the transport, whose time
/// limits therefore count from the moment of sending.
package actor CallLimiter {
  private let rates: [PublishedRate]
  private let time: TimeSource
  private var buckets: [BucketKey: TokenBucket] = [:]
  private let places: Int
  private var freePlaces: Int
  /// In the order of their coming.
  private var queue: [Waiter] = []
  private var nextWaiter = 0

  private struct BucketKey: Hashable {
    var service, operation, region: String
  }

  private struct Waiter {
    let number: Int
    let continuation: CheckedContinuation<Void, any Error>
  }

  package init(
    maximumConcurrentCalls: Int = 32, rates: [PublishedRate] = PublishedRate.aws,
    time: TimeSource = TimeSource()
  ) {
    places = max(1, maximumConcurrentCalls)
    freePlaces = places
    self.rates = rates
    self.time = time
  }

  var callsUnderWay: Int { places - freePlaces }

  /// Does the work once both bounds allow it. `service` as boto3 names its client; `region` nil for
  /// a service that the partition has once. Cancellation ends the wait; a turn that was waited for
  /// is then lost, not given to the next.
  package nonisolated func withPermit<Value: Sendable>(
    service: String, operation: String, region: String?,
    _ work: () async throws -> Value
  ) async throws -> Value {
    let wait = await reserve(
      BucketKey(service: service, operation: operation, region: region ?? ""))
    if wait > .zero { try await time.sleep(wait) }
    try await takePlace()
    do {
      let value = try await work()
      await leavePlace()
      return value
    } catch {
      await leavePlace()
      throw error
    }
  }

  private func reserve(_ key: BucketKey) -> Duration {
    guard
      let rate = rates.first(where: { $0.covers(service: key.service, operation: key.operation) })
    else { return .zero }
    let now = time.elapsed()
    return buckets[
      key, default: TokenBucket(perSecond: rate.perSecond, burst: rate.burst, now: now)
    ].reserve(now: now)
  }

  private func takePlace() async throws {
    try Task.checkCancellation()
    if freePlaces > 0 {
      freePlaces -= 1
      return
    }
    nextWaiter += 1
    let number = nextWaiter
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation {
        (continuation: CheckedContinuation<Void, any Error>) in
        // Cancelled before this line, the handler has found nobody in the queue.
        if Task.isCancelled {
          continuation.resume(throwing: CancellationError())
        } else {
          queue.append(Waiter(number: number, continuation: continuation))
        }
      }
    } onCancel: {
      Task { await self.giveUp(number) }
    }
  }

  private func giveUp(_ number: Int) {
    guard let index = queue.firstIndex(where: { $0.number == number }) else { return }
    queue.remove(at: index).continuation.resume(throwing: CancellationError())
  }

  /// The place goes to the first in line, without being free in between.
  private func leavePlace() {
    if queue.isEmpty {
      freePlaces += 1
    } else {
      queue.removeFirst().continuation.resume()
    }
  }
}
