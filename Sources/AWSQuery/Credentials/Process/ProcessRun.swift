internal import Dispatch

/// A program that is run once, directly and without a shell.
///
/// It shares headroom's terminal, process group and standard input, so that it can ask for a
/// password.
struct ProcessRun: Sendable {
  struct Output: Hashable, Sendable {
    /// The exit status; 128 and the signal's number when a signal ended it, as shells say it.
    let status: Int32
    let standardOutput: [UInt8]
    /// The beginning of it; the rest is thrown away.
    let standardError: [UInt8]
  }

  /// The program, by its path or looked for on `PATH`, and its arguments.
  let arguments: [String]
  let environment: [String: String]
  /// In seconds.
  let timeout: Double
  /// How much standard output is taken, in bytes; of standard error this much is kept.
  var outputLimit = 256 << 10

  /// Waits for the program's end, on a thread that sleeps meanwhile. When the time is over or the
  /// task is cancelled, the program is stopped first.
  func output() async throws(ProcessFailure) -> Output {
    let (cancelled, cancellation) = try OpenFile.pipe()
    let result = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        DispatchQueue.global().async {
          continuation.resume(
            returning: Result { () throws(ProcessFailure) in
              try ProcessSupervisor(run: self, cancelled: cancelled).output()
            })
        }
      }
    } onCancel: {
      // With nobody left to read it, the byte would end headroom.
      withExtendedLifetime(cancelled) { cancellation.writeByte() }
    }
    return try result.get()
  }
}
