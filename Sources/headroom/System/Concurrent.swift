internal import Dispatch
internal import Synchronization

/// A value that is made on another processor, while the caller does something else.
///
/// A class, because two threads share it: the one that comes first makes the value, the other waits.
final class Concurrent<Value: Sendable>: Sendable {
  private let make: @Sendable () throws -> Value
  private let made = Mutex<Result<Value, any Error>?>(nil)

  init(_ make: @escaping @Sendable () throws -> Value) {
    self.make = make
    // Not on a shared queue, whose threads may all be waiting for this very value.
    DispatchQueue(label: "headroom.concurrent").async { _ = self.result }
  }

  func value() throws -> Value { try result.get() }

  private var result: Result<Value, any Error> {
    made.withLock { made in
      let result = made ?? Result { try make() }
      made = result
      return result
    }
  }
}
