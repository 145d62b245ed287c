internal import Dispatch
internal import Synchronization

/// Reads an array on other processors, a few batches ahead of whoever uses them, and there makes of
/// each element what is wanted of it.
///
/// Two threads take turns at the text, which is read from front to back; while one reads its batch,
/// the other makes something of its own.
///
/// A class, because these threads share it with the one that asks for the next batch, and that
/// stops them before it lets go of the source.
final class JSONReadAhead<Element: Sendable>: Sendable {
  /// One for each thread, which alone uses it.
  typealias Reading = (JSONElement) -> Element
  private typealias Batch<Elements> = Result<Elements?, TextFault>

  private struct Text {
    var reader: JSONArrayReader
    /// How many batches have been taken.
    var batches = 0
    var isAtEnd = false
  }

  private struct Batches {
    var made: [Int: Batch<[Element]>] = [:]
    /// How many have been used.
    var used = 0

    /// To be called when it is ready.
    mutating func next() -> Batch<[Element]> {
      guard let batch = made.removeValue(forKey: used) else {
        preconditionFailure("a batch is made before it is ready")
      }
      used += 1
      return batch
    }
  }

  private static var threads: Int { 2 }
  private static var batchesAhead: Int { 4 }

  /// To be locked in turn.
  private let text: Mutex<Text>
  private let turn = DispatchSemaphore(value: 1)
  private let batches = Mutex(Batches())
  /// Those of the batches whose numbers leave the same remainder.
  private let ready = (0..<batchesAhead).map { _ in DispatchSemaphore(value: 0) }
  private let room = DispatchSemaphore(value: 0)
  private let ended = DispatchSemaphore(value: 0)

  init(_ reader: JSONArrayReader, _ reading: @escaping @Sendable () -> Reading) {
    text = Mutex(Text(reader: reader))
    for _ in 0..<Self.batchesAhead { room.signal() }
    for _ in 0..<Self.threads {
      // A queue of its own has a thread for itself; the shared ones may have none left when there
      // is one processor, and then wait a second for more.
      DispatchQueue(label: "headroom.read-ahead").async { self.read(reading()) }
    }
  }

  /// The next elements; nil behind the last. Not to be asked again after that, or after an error.
  func next() throws(TextFault) -> [Element]? {
    ready[batches.withLock(\.used) % Self.batchesAhead].wait()
    let batch = batches.withLock { $0.next() }
    room.signal()
    return try batch.get()
  }

  /// Waits until the source is no longer read.
  func stop() {
    inTurn { $0.isAtEnd = true }
    for _ in 0..<Self.threads { room.signal() }
    for _ in 0..<Self.threads { ended.wait() }
  }

  private func read(_ reading: Reading) {
    defer { ended.signal() }
    while true {
      room.wait()
      guard let (number, elements) = nextOfText() else { return }
      let batch = elements.map { $0?.map(reading) }
      batches.withLock { $0.made[number] = batch }
      ready[number % Self.batchesAhead].signal()
    }
  }

  /// A batch and its number; nil when there is none behind the last that was taken.
  private func nextOfText() -> (Int, Batch<JSONElements>)? {
    inTurn { text in
      guard !text.isAtEnd else { return nil }
      let batch = Batch { () throws(TextFault) in try text.reader.next() }
      if case .success(.some) = batch {} else { text.isAtEnd = true }
      defer { text.batches += 1 }
      return (text.batches, batch)
    }
  }

  /// Threads wait for their turn asleep, and not for a mutex, which keeps a processor busy.
  private func inTurn<Value: Sendable>(_ body: (inout Text) -> Value) -> Value {
    turn.wait()
    defer { turn.signal() }
    return text.withLock { body(&$0) }
  }
}
