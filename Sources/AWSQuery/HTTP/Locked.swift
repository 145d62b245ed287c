internal import Glibc

/// A value that one thread at a time may look at and change.
///
/// A class, since a lock must not move in memory; pthread's lock, since ThreadSanitizer reports
/// races that are none on `Synchronization.Mutex`.
final class Locked<Value: Sendable>: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private var value: Value

  init(_ value: Value) {
    self.value = value
    pthread_mutex_init(mutex, nil)
  }

  deinit {
    pthread_mutex_destroy(mutex)
    mutex.deallocate()
  }

  /// Never resume a continuation in `body`: a cancellation handler may be waiting for this lock
  /// while it holds the lock of the task that would be resumed.
  func withLock<Result>(_ body: (inout Value) throws -> Result) rethrows -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return try body(&value)
  }
}
