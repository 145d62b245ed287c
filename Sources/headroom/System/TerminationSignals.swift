internal import Glibc
internal import Synchronization

/// Ends a run in order when SIGINT or SIGTERM comes.
///
/// Both are blocked for all threads and waited for by one, so that no system call is interrupted
/// and a file is either written as a whole or not at all. A class, because the waiting thread and
/// the command share what came.
final class TerminationSignals: Sendable {
  private let received = Atomic<Int32>(0)
  private let signals: sigset_t

  /// Call it before any other thread exists: threads inherit what is blocked.
  init() {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    sigaddset(&signals, SIGTERM)
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    self.signals = signals
    // Writing to a closed pipe is an error of that write, not the end of the process.
    signal(SIGPIPE, SIG_IGN)
  }

  /// The status that the shell expects of a process that a signal ended; nil when none came.
  var status: Int32? {
    let signal = received.load(ordering: .acquiring)
    return signal == 0 ? nil : 128 + signal
  }

  /// Calls `stop` at the first signal, and ends the process when it has not ended two seconds
  /// later, or at the second one.
  func watch(_ stop: @escaping @Sendable () -> Void) {
    let thread = WaitingThread(signals: self, stop: stop)
    thread.start()
  }

  /// The thread that waits, kept alive until the process ends.
  private final class WaitingThread: Sendable {
    let signals: TerminationSignals
    let stop: @Sendable () -> Void

    init(signals: TerminationSignals, stop: @escaping @Sendable () -> Void) {
      self.signals = signals
      self.stop = stop
    }

    func start() {
      var thread = pthread_t()
      pthread_create(
        &thread, nil,
        { context in
          guard let context else { return nil }
          Unmanaged<WaitingThread>.fromOpaque(context).takeRetainedValue().wait()
          return nil
        }, Unmanaged.passRetained(self).toOpaque())
    }

    private func wait() {
      var set = signals.signals
      var signal: Int32 = 0
      guard sigwait(&set, &signal) == 0 else { return }
      signals.received.store(signal, ordering: .releasing)
      stop()
      var patience = timespec(tv_sec: 2, tv_nsec: 0)
      sigtimedwait(&set, nil, &patience)
      TemporaryFile.removeAll()
      _exit(128 + signal)
    }
  }
}
