internal import Dispatch
internal import Synchronization

/// Reads an array on another processor, a few batches ahead of whoever uses them.
///
/// A class, because two threads share it: one reads, the other asks for the next batch, and stops
/// the first before it lets go of the source.
final class JSONReadAhead: Sendable {
  private typealias Batch = Result<JSONElements?, TextFault>

  private struct State {
    var batches: [Batch] = []
    var isStopped = false
  }

  private static let batchesAhead = 3

  private let state = Mutex(State())
  private let filled = DispatchSemaphore(value: 0)
  private let room = DispatchSemaphore(value: 0)
  private let ended = DispatchSemaphore(value: 0)

  init(_ reader: JSONArrayReader) {
    for _ in 0..<Self.batchesAhead { room.signal() }
    // A queue of its own has a thread for itself; the shared ones may have none left when there is
    // one processor, and then wait a second for more.
    DispatchQueue(label: "headroom.read-ahead").async { self.read(reader) }
  }

  /// The next elements; nil behind the last. Not to be asked again after that, or after an error.
  func next() throws(TextFault) -> JSONElements? {
    filled.wait()
    let batch = state.withLock { $0.batches.removeFirst() }
    room.signal()
    return try batch.get()
  }

  /// Waits until the source is no longer read.
  func stop() {
    state.withLock { $0.isStopped = true }
    room.signal()
    ended.wait()
  }

  private func read(_ reader: JSONArrayReader) {
    defer { ended.signal() }
    var reader = reader
    while true {
      room.wait()
      guard !state.withLock(\.isStopped) else { return }
      let batch = Batch { () throws(TextFault) in try reader.next() }
      state.withLock { $0.batches.append(batch) }
      filled.signal()
      guard case .success(.some) = batch else { return }
    }
  }
}
