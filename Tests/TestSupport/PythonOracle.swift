internal import Foundation

/// A Python script that is asked for the right answer, so that a test can compare it with ours.
///
/// It runs once for all cases: they go to its standard input, one JSON value a line as a rule, and
/// its standard output is the answer.
package struct PythonOracle: Sendable {
  /// The script's path within the package, `Tests/Oracles/sign.py`.
  package let script: String

  package init(_ script: String) {
    self.script = script
  }

  /// What the script writes when it reads `input`. Throws `PythonError` when it fails, or when a
  /// module that it imports is not installed.
  package func answer(to input: String, arguments: [String] = []) async throws -> String {
    let directory = try TemporaryDirectory()
    // Files and not pipes: neither side can then wait for the other to read.
    try directory.write(input, to: "input")
    for name in ["output", "errors"] { try directory.write("", to: name) }
    let process = Python.process(script: script, arguments: arguments)
    process.standardInput = try FileHandle(forReadingFrom: directory.url("input"))
    process.standardOutput = try FileHandle(forWritingTo: directory.url("output"))
    process.standardError = try FileHandle(forWritingTo: directory.url("errors"))
    let status = try await withCheckedThrowingContinuation { continuation in
      process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
      do { try process.run() } catch { continuation.resume(throwing: error) }
    }
    guard status == 0 else {
      throw PythonError(script: script, output: try directory.read("errors"))
    }
    return try directory.read("output")
  }
}
