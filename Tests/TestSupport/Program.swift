internal import Foundation

/// A program that a test runs to its end.
package struct Program: Sendable {
  package var executable: String
  package var arguments: [String]
  /// All of it: nothing is inherited.
  package var environment: [String: String]
  /// Where it runs.
  package var directory: String
  /// What it reads from standard input.
  package var input: String = ""
  /// A signal sent to it so long after its start, unless it has ended by then.
  package var interruption: (signal: Int32, after: Duration)?
  /// How long it may take; it is killed then, and a test fails instead of waiting for ever.
  package var limit: Duration = .seconds(240)

  package init(
    _ executable: String, _ arguments: [String], environment: [String: String], in directory: String
  ) {
    self.executable = executable
    self.arguments = arguments
    self.environment = environment
    self.directory = directory
  }

  package func run() async throws -> ProgramOutcome {
    let files = try TemporaryDirectory()
    try files.write(input, to: "input")
    for name in ["output", "errors"] { try files.write("", to: name) }

    let process = Process()
    process.executableURL = URL(fileURLWithPath: executable)
    process.arguments = arguments
    process.environment = environment
    process.currentDirectoryURL = URL(fileURLWithPath: directory)
    process.standardInput = try FileHandle(forReadingFrom: files.url("input"))
    process.standardOutput = try FileHandle(forWritingTo: files.url("output"))
    process.standardError = try FileHandle(forWritingTo: files.url("errors"))

    let start = ContinuousClock.now
    try await withCheckedThrowingContinuation { (ended: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in ended.resume() }
      do { try process.run() } catch { return ended.resume(throwing: error) }
      if let interruption { send(interruption.signal, to: process, after: interruption.after) }
      send(SIGKILL, to: process, after: limit)
    }
    return ProgramOutcome(
      status: process.terminationReason == .exit
        ? process.terminationStatus : -process.terminationStatus,
      output: try files.read("output"), errors: try files.read("errors"),
      duration: ContinuousClock.now - start)
  }

  /// Sends the signal unless the process has ended by then.
  private func send(_ signal: Int32, to process: Process, after delay: Duration) {
    let delay = DispatchTimeInterval.milliseconds(Int(delay / .milliseconds(1)))
    DispatchQueue.global().asyncAfter(deadline: .now() + delay) {
      if process.isRunning { kill(process.processIdentifier, signal) }
    }
  }
}
