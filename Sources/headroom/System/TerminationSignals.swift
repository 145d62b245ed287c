internal import Dispatch
internal import Glibc
internal import Synchronization

/// Ends a run in order when SIGINT or SIGTERM comes.
struct TerminationSignals {
  private static let signals = [SIGINT, SIGTERM]

  /// A class, because the queue on which signals arrive and the command share it.
  private final class Received: Sendable {
    let signal = Atomic<Int32>(0)
  }

  private let received = Received()
  private let queue = DispatchQueue(label: "signals")
  private let sources: [any DispatchSourceSignal]

  /// From here on neither signal ends the process by itself. Nor does a closed pipe: writing to it
  /// is an error of that write.
  init() {
    sources = Self.signals.map { [queue] in
      signal($0, SIG_IGN)
      return DispatchSource.makeSignalSource(signal: $0, queue: queue)
    }
    signal(SIGPIPE, SIG_IGN)
  }

  /// The status that the shell expects of a process that a signal ended; nil when none came.
  var status: Int32? {
    let signal = received.signal.load(ordering: .acquiring)
    return signal == 0 ? nil : 128 + signal
  }

  /// Calls `stop` at the first signal, and ends the process when it has not ended two seconds
  /// later, or at the second one.
  func watch(_ stop: @escaping @Sendable () -> Void) {
    for (signal, source) in zip(Self.signals, sources) {
      source.setEventHandler { [received, queue] in
        let isFirst = received.signal.compareExchange(
          expected: 0, desired: signal, ordering: .acquiringAndReleasing
        ).exchanged
        guard isFirst else { Self.end(by: signal) }
        queue.asyncAfter(deadline: .now() + .seconds(2)) { Self.end(by: signal) }
        stop()
      }
      source.resume()
    }
  }

  private static func end(by signal: Int32) -> Never {
    TemporaryFile.removeAll()
    _exit(128 + signal)
  }
}
