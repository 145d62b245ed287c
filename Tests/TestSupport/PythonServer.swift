internal import Foundation

/// A Python script of this package that serves on a port of its own choice.
///
/// The script prints the port once it is ready, and ends when its standard input is closed: with
/// the last reference to this, or however else the test process ends.
package final class PythonServer: Sendable {
  package let port: Int
  private let process: Process
  private let lifeline: Pipe

  /// `script` is its path within the package, `Tests/Servers/echo_server.py`. Throws `PythonError`
  /// when it ends before it has printed a port.
  package init(_ script: String, arguments: [String] = []) async throws {
    let directory = try TemporaryDirectory()
    try directory.write("", to: "errors")
    let output = Pipe()
    process = Python.process(script: script, arguments: arguments)
    lifeline = Pipe()
    process.standardInput = lifeline
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: directory.url("errors"))
    try process.run()
    // Blocks, so not on a thread that the tests' tasks share.
    let line = await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        var line: [UInt8] = []
        while let byte = try? output.fileHandleForReading.read(upToCount: 1)?.first,
          byte != UInt8(ascii: "\n")
        {
          line.append(byte)
        }
        continuation.resume(returning: String(decoding: line, as: UTF8.self))
      }
    }
    guard let port = Int(line) else {
      throw PythonError(script: script, output: try directory.read("errors"))
    }
    self.port = port
  }

  deinit {
    try? lifeline.fileHandleForWriting.close()
  }
}
