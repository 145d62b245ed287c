import AWSQuery
import TestSupport
import Testing

@Suite("CurlTransport, when something is wrong")
struct CurlTransportFailureTests {
  private let server: PythonServer

  init() async throws {
    server = try await EchoServer.plain
  }

  private func get(_ path: String) -> HTTPRequest {
    HTTPRequest(method: "GET", url: "http://127.0.0.1:\(server.port)\(path)")
  }

  private func failure(
    of request: HTTPRequest, change: (inout TransportOptions) -> Void = { _ in }
  ) async throws -> TransportError {
    var options = TransportOptions()
    change(&options)
    let transport = try CurlTransport(options: options)
    return try #require(
      await #expect(throws: TransportError.self) { try await transport.send(request) })
  }

  @Test("A refused port is named, and the reason")
  func refusedPort() async throws {
    let socket = try BoundSocket(isListening: false)
    let error = try await failure(
      of: HTTPRequest(method: "GET", url: "http://127.0.0.1:\(socket.port)/?secret"))
    #expect(error.reason == .connection)
    #expect(error.message == "127.0.0.1:\(socket.port): Connection refused.")
  }

  @Test("A name that does not resolve is told apart")
  func unknownHost() async throws {
    // Longer than a label may be, so that no name server has to be asked.
    let host = String(repeating: "a", count: 64) + ".invalid"
    let error = try await failure(of: HTTPRequest(method: "GET", url: "https://\(host)/"))
    #expect(error.reason == .unknownHost)
    #expect(error.message == "\(host):443: the name does not resolve.")
  }

  @Test("An answer that does not come ends at the total time limit")
  func totalTimeout() async throws {
    let start = ContinuousClock.now
    let error = try await failure(of: get("/sleep/timeout")) { $0.timeout = .milliseconds(200) }
    #expect(error.reason == .timeout)
    #expect(error.message == "127.0.0.1:\(server.port): no complete answer within 0.2 seconds.")
    #expect((.milliseconds(200)..<(.seconds(5))).contains(.now - start))
  }

  @Test("A connection that is not made ends at its own time limit")
  func connectTimeout() async throws {
    // The kernel accepts the connection, and nobody answers the TLS handshake.
    let socket = try BoundSocket(isListening: true)
    let request = HTTPRequest(method: "GET", url: "https://127.0.0.1:\(socket.port)/")
    let start = ContinuousClock.now
    let error = try await failure(of: request) { $0.connectTimeout = .milliseconds(200) }
    #expect(error.reason == .timeout)
    #expect(error.message == "127.0.0.1:\(socket.port): no connection within 0.2 seconds.")
    #expect((.milliseconds(200)..<(.seconds(5))).contains(.now - start))
  }

  @Test("A connection that breaks off is no answer", arguments: ["/drop", "/half"])
  func brokenConnection(path: String) async throws {
    #expect(try await failure(of: get(path)).reason == .connection)
  }

  @Test(
    "An answer larger than allowed ends the transfer, as it is after decompression",
    arguments: ["/bytes/1000001", "/gzip/100000000", "/headers/300000"])
  func tooLarge(path: String) async throws {
    let error = try await failure(of: get(path)) { $0.maximumResponseBytes = 1_000_000 }
    #expect(error.reason == .tooLarge)
  }

  @Test("An answer of exactly the size allowed arrives", arguments: ["bytes", "gzip"])
  func largestAnswer(kind: String) async throws {
    var options = TransportOptions()
    options.maximumResponseBytes = 1_000_000
    let transport = try CurlTransport(options: options)
    #expect(try await transport.send(get("/\(kind)/1000000")).body.count == 1_000_000)
  }

  @Test(
    "Nothing can smuggle in a header or a second request",
    arguments: [
      HTTPHeader("X-Name", "a\r\nX-Smuggled: b"), HTTPHeader("X-Name", "a\nb"),
      HTTPHeader("X-Name", "a\0b"), HTTPHeader("X-Name: a\r\nX-Other", "b"), HTTPHeader("", "a"),
      HTTPHeader("X Name", "a"), HTTPHeader("Näme", "a"),
    ])
  func headerInjection(header: HTTPHeader) async throws {
    var request = get("/echo")
    request.headers = [header]
    #expect(try await failure(of: request).reason == .invalidRequest)
  }

  @Test("No method or URL that is none is sent")
  func malformedRequests() async throws {
    var request = get("/echo")
    request.method = "GET / HTTP/1.1\r\nX: y"
    #expect(try await failure(of: request).reason == .invalidRequest)
    for url in ["file:///etc/passwd", "http://127.0.0.1:\(server.port)/ HTTP/1.1\r\nX: y", "//h/"] {
      let request = HTTPRequest(method: "GET", url: url)
      #expect(try await failure(of: request).reason == .invalidRequest)
    }
  }
}
