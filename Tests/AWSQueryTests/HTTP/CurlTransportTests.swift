import AWSQuery
import TestSupport
import Testing

@Suite("CurlTransport")
struct CurlTransportTests {
  private let server: PythonServer
  private let transport: CurlTransport

  init() async throws {
    server = try await EchoServer.plain
    transport = try CurlTransport()
  }

  private func get(_ path: String) -> HTTPRequest {
    HTTPRequest(method: "GET", url: "http://127.0.0.1:\(server.port)\(path)")
  }

  @Test("The request arrives as it was given, with nothing added but what HTTP needs")
  func fidelity() async throws {
    let path = "/a/../b/./c%20d//e?x=%7e&y"
    var request = get(path)
    request.headers = [
      HTTPHeader("X-Empty", ""), HTTPHeader("X-Blank", "  "), HTTPHeader("X-Text", "grüße 🚀"),
      HTTPHeader("X-Twice", "1"), HTTPHeader("X-Twice", "2"),
    ]
    let echo = try Echo(try await transport.send(request))
    #expect(echo.path == path)
    #expect(echo.values(of: "X-Empty") == [""])
    #expect(echo.values(of: "X-Blank") == [""])
    #expect(echo.values(of: "X-Text") == ["grüße 🚀"])
    #expect(echo.values(of: "X-Twice") == ["1", "2"])
    #expect(
      echo.headerNames == [
        "host", "user-agent", "accept-encoding", "x-empty", "x-blank", "x-text", "x-twice",
      ])
  }

  @Test(
    "Every method carries its body, an empty one too",
    arguments: ["GET", "POST", "PUT", "DELETE", "PATCH"], [[], Array("a\0b\u{ff}".utf8)])
  func methodsAndBodies(method: String, body: [UInt8]) async throws {
    var request = get("/echo")
    request.method = method
    request.body = body
    let echo = try Echo(try await transport.send(request))
    #expect(echo.method == method)
    #expect(echo.bodyBytes == body)
    #expect(echo.headerNames.isDisjoint(with: ["content-type", "expect", "accept"]))
  }

  @Test("A large body is not announced with Expect")
  func largeBody() async throws {
    var request = get("/echo")
    request.method = "POST"
    request.body = Array(repeating: 7, count: 3_000_000)
    let echo = try Echo(try await transport.send(request))
    #expect(echo.bodyBytes == request.body)
    #expect(echo.values(of: "Expect").isEmpty)
  }

  @Test("HEAD has headers and no body")
  func head() async throws {
    var request = get("/bytes/1000")
    request.method = "HEAD"
    let response = try await transport.send(request)
    #expect(response.status == 200)
    #expect(response.header("content-length") == "1000")
    #expect(response.body.isEmpty)
  }

  @Test("Headers come in order, blanks around them taken off, repeated ones each")
  func responseHeaders() async throws {
    let response = try await transport.send(get("/repeated"))
    #expect(response.headers.filter { $0.name == "X-Repeated" }.map(\.value) == ["one", "two"])
    #expect(response.header("x-empty") == "")
  }

  @Test("Any status is an answer", arguments: [204, 400, 403, 429, 500, 503])
  func statuses(status: Int) async throws {
    #expect(try await transport.send(get("/status/\(status)")).status == status)
  }

  @Test("A redirect is handed back, not followed")
  func redirect() async throws {
    let response = try await transport.send(get("/redirect"))
    #expect(response.status == 302)
    #expect(response.header("Location") == "/echo")
    #expect(transport.statistics.requests == 1)
  }

  @Test("A compressed answer arrives decompressed")
  func compression() async throws {
    #expect(try await transport.send(get("/gzip/100000")).body.count == 100_000)
  }

  @Test("One connection serves requests that follow one another")
  func reuse() async throws {
    var connections: Set<Int> = []
    for _ in 0..<10 {
      connections.insert(try Echo(try await transport.send(get("/echo"))).connection)
    }
    #expect(connections.count == 1)
    #expect(transport.statistics.requests == 10)
    #expect(transport.statistics.connections == 1)
  }

  @Test("The connections of a burst are kept for the next one")
  func burstReuse() async throws {
    for _ in 0..<3 {
      try await withThrowingTaskGroup { group in
        for _ in 0..<20 { group.addTask { _ = try await transport.send(get("/bytes/100000")) } }
        try await group.waitForAll()
      }
    }
    #expect(transport.statistics.requests == 60)
    #expect(transport.statistics.connections <= 20)
  }

  @Test("Two hundred requests at once each get their own answer")
  func parallel() async throws {
    let paths = try await withThrowingTaskGroup { group in
      for number in 0..<200 {
        group.addTask { try Echo(try await transport.send(get("/echo/\(number)"))).path }
      }
      return try await group.reduce(into: Set()) { $0.insert($1) }
    }
    #expect(paths == Set((0..<200).map { "/echo/\($0)" }))
  }

  @Test("Requests sent after a shutdown, and those under way, fail")
  func shutDown() async throws {
    let waiting = Task { try await transport.send(get("/sleep/shutdown")) }
    while transport.statistics.requests == 0 { await Task.yield() }
    transport.shutDown()
    await #expect(throws: TransportError.self) { try await waiting.value }
    await #expect(throws: TransportError.self) { try await transport.send(get("/echo")) }
  }
}
