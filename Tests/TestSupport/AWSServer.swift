package import Documents
internal import Foundation

/// The fake AWS of Tests/Servers, running as a process of its own on a port of this machine.
///
/// It ends with the process of the tests, whose end of its standard input it watches.
package actor AWSServer {
  private let process: Process
  private let orders: FileHandle
  private let answers: FileHandle
  /// Where it listens, `http://127.0.0.1:40123`.
  package nonisolated let url: String

  private static let shared = Task { try await AWSServer() }

  /// The server that all tests of this process use, one after the other, emptied.
  package static func empty() async throws -> AWSServer {
    let server = try await shared.value
    try await server.order("reset")
    return server
  }

  private init() async throws {
    let orders = Pipe()
    let answers = Pipe()
    process = Python.process(script: "Tests/Servers/fake_aws.py", arguments: [])
    process.standardInput = orders
    process.standardOutput = answers
    try process.run()
    self.orders = orders.fileHandleForWriting
    self.answers = answers.fileHandleForReading
    guard let port = Int(Self.line(from: self.answers)) else {
      throw AWSServerError(description: "Tests/Servers/fake_aws.py did not start")
    }
    url = "http://127.0.0.1:\(port)"
  }

  /// Gives the server an order, as `Control` in Tests/Servers/fakeaws/control.py knows them:
  /// `fill {"situation": "incident"}`.
  @discardableResult
  package func order(_ order: String) throws -> Document {
    try orders.write(contentsOf: Data("\(order)\n".utf8))
    let answer = Self.line(from: answers)
    guard let document = try? Document(json: answer) else {
      throw AWSServerError(description: "\(order): \(answer)")
    }
    return document
  }

  /// The next line, without its end; empty when there is no more. Blocks until it is there.
  private static func line(from file: FileHandle) -> String {
    var bytes: [UInt8] = []
    while let byte = try? file.read(upToCount: 1)?.first, byte != UInt8(ascii: "\n") {
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// An order that the fake AWS did not understand, or a fake that is not there.
package struct AWSServerError: Error, CustomStringConvertible {
  package let description: String
}
