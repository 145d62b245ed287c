import TestSupport

/// Tests/Servers/echo_server.py, started once for all tests.
enum EchoServer {
  static let script = "Tests/Servers/echo_server.py"

  static var plain: PythonServer {
    get async throws { try await started.value }
  }

  private static let started = Task { try await PythonServer(script) }
}
