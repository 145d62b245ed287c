internal import Foundation

/// Does long work that never waits on a thread of its own.
///
/// Tests share as many threads as the machine has cores; a loop over thousands of cases would keep
/// one from all the others, and those with time limits would fail. Expectations belong after it:
/// the thread does not know which test it works for.
package func onOwnThread<Value: Sendable>(
  _ work: @escaping @Sendable () throws -> Value
) async throws -> Value {
  try await withCheckedThrowingContinuation { continuation in
    Thread.detachNewThread { continuation.resume(with: Result { try work() }) }
  }
}
