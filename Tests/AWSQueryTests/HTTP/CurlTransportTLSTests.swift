import AWSQuery
import TestSupport
import Testing

@Suite("CurlTransport over TLS")
struct CurlTransportTLSTests {
  private func server(
    _ certificate: TestCertificate, script: String = EchoServer.script
  ) async throws -> PythonServer {
    try await PythonServer(
      script,
      arguments: [
        "--certificate", certificate.certificatePath, "--key", certificate.keyPath,
      ])
  }

  private func transport(trusting bundle: String?) throws -> CurlTransport {
    var options = TransportOptions()
    options.caBundle = bundle
    return try CurlTransport(options: options)
  }

  private func failure(
    trusting bundle: String?, port: Int
  ) async throws -> TransportError {
    let transport = try transport(trusting: bundle)
    let request = HTTPRequest(method: "GET", url: "https://127.0.0.1:\(port)/echo")
    return try #require(
      await #expect(throws: TransportError.self) { try await transport.send(request) })
  }

  @Test("The authorities of the bundle are trusted, and connections reused")
  func ownBundle() async throws {
    let certificate = try await TestCertificate(for: "IP:127.0.0.1")
    let server = try await server(certificate)
    let transport = try transport(trusting: certificate.certificatePath)
    let request = HTTPRequest(method: "GET", url: "https://127.0.0.1:\(server.port)/echo")
    for _ in 0..<5 { #expect(try await transport.send(request).status == 200) }
    #expect(transport.statistics.connections == 1)
  }

  @Test("Where HTTP/2 is offered, one connection carries all requests at once")
  func http2() async throws {
    let certificate = try await TestCertificate(for: "IP:127.0.0.1")
    let server = try await server(certificate, script: "Tests/Servers/http2_server.py")
    let transport = try transport(trusting: certificate.certificatePath)
    let request = HTTPRequest(
      method: "POST", url: "https://127.0.0.1:\(server.port)/",
      body: Array(repeating: 7, count: 5_000))
    try await withThrowingTaskGroup { group in
      for _ in 0..<64 { group.addTask { try await transport.send(request) } }
      for try await response in group {
        #expect(response.header("x-via") == "h2")
        #expect(response.body == Array("1".utf8))
      }
    }
    #expect(transport.statistics.requests == 64)
    #expect(transport.statistics.connections == 1)
  }

  @Test("An authority that nobody named is refused, and the message says what to do")
  func unknownAuthority() async throws {
    let certificate = try await TestCertificate(for: "IP:127.0.0.1")
    let other = try await TestCertificate(for: "IP:127.0.0.1")
    let server = try await server(certificate)
    for bundle in [nil, other.certificatePath] {
      let error = try await failure(trusting: bundle, port: server.port)
      #expect(error.reason == .tls)
      #expect(error.message.hasPrefix("127.0.0.1:\(server.port): TLS failed: "))
      #expect(error.message.contains("AWS_CA_BUNDLE"))
    }
  }

  @Test("A certificate for another host is refused")
  func otherHost() async throws {
    let certificate = try await TestCertificate(for: "DNS:localhost")
    let server = try await server(certificate)
    let error = try await failure(trusting: certificate.certificatePath, port: server.port)
    #expect(error.reason == .tls)
  }

  @Test("A bundle that cannot be read is named")
  func unreadableBundle() async throws {
    let certificate = try await TestCertificate(for: "IP:127.0.0.1")
    let server = try await server(certificate)
    let tls = try await failure(trusting: "/nonexistent/bundle.pem", port: server.port)
    #expect(tls.reason == .tls)
    #expect(tls.message.contains("/nonexistent/bundle.pem"))
  }

  @Test("A peer that hangs up during the handshake may be tried again")
  func brokenHandshake() async throws {
    let server = try await PythonServer(EchoServer.script, arguments: ["--reset"])
    #expect(try await failure(trusting: nil, port: server.port).reason == .connection)
  }

  @Test("A server that speaks no TLS is refused")
  func plainServer() async throws {
    let server = try await EchoServer.plain
    #expect(try await failure(trusting: nil, port: server.port).reason == .tls)
  }
}
