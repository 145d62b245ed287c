internal import Foundation

/// A Python script of this package that serves on a port of its own choice.
///
/// The script prints the port once it is ready, and ends when its standard input is closed: with
/// the last reference to this, or however else the test process ends.
package final class PythonServer: Sendable {
  package let port: Int
  private let process: Process
  private let input = Pipe()
  private let output = Pipe()

  /// `script` is its path within the package, `Tests/Servers/echo_server.py`. Throws `PythonError`
  /// when it ends before it has printed a port.
  package init(_ script: String, arguments: [String] = []) async throws {
    let directory = try TemporaryDirectory()
    try directory.write("", to: "errors")
    process = Python.process(script: script, arguments: arguments)
    process.standardInput = input
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: directory.url("errors"))
    try process.run()
    let line = await Self.line(from: output.fileHandleForReading)
    guard let port = Int(line) else {
      throw PythonError(script: script, output: try directory.read("errors"))
    }
    self.port = port
  }

  deinit {
    try? input.fileHandleForWriting.close()
  }

  /// Writes a line to the script's standard input; the next line of its output is the answer.
  package func answer(to line: String) async throws -> String {
    try input.fileHandleForWriting.write(contentsOf: Data("\(line)\n".utf8))
    return await Self.line(from: output.fileHandleForReading)
  }

  /// The next line without its end; empty when there is none.
  private static func line(from file: FileHandle) async -> String {
    // Blocks, so not on a thread that the tests' tasks share.
    await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        var line: [UInt8] = []
        while let byte = try? file.read(upToCount: 1)?.first, byte != UInt8(ascii: "\n") {
          line.append(byte)
        }
        continuation.resume(returning: String(decoding: line, as: UTF8.self))
      }
    }
  }
}
