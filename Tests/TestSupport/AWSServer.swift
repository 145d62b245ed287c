package import Documents

/// The fake AWS of Tests/Servers, on a port of this machine.
package struct AWSServer: Sendable {
  private let server: PythonServer

  private static let shared = Task { AWSServer(server: try await PythonServer(script)) }
  private static let script = "Tests/Servers/fake_aws.py"

  /// The one server of this process, emptied. Tests use it one after the other.
  package static func empty() async throws -> AWSServer {
    let server = try await shared.value
    try await server.order("reset")
    return server
  }

  /// Another server, empty, for tests that run beside those that share one.
  package static func another() async throws -> AWSServer {
    AWSServer(server: try await PythonServer(script))
  }

  /// Where it listens, `http://127.0.0.1:40123`.
  package var url: String { "http://127.0.0.1:\(server.port)" }

  /// Gives the server an order, as `Control` in Tests/Servers/fakeaws/control.py knows them:
  /// `fill {"situation": "incident"}`.
  @discardableResult
  package func order(_ order: String) async throws -> Document {
    let answer = try await server.answer(to: order.filter { $0 != "\n" })
    guard let document = try? Document(json: answer) else {
      throw PythonError(script: Self.script, output: "\(order): \(answer)")
    }
    return document
  }
}
