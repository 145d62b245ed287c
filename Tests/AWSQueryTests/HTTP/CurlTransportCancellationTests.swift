import AWSQuery
import Foundation
import TestSupport
import Testing

@Suite("CurlTransport, cancelled")
struct CurlTransportCancellationTests {
  private let server: PythonServer
  private let transport: CurlTransport

  init() async throws {
    server = try await EchoServer.plain
    transport = try CurlTransport()
  }

  private func get(_ path: String) -> HTTPRequest {
    HTTPRequest(method: "GET", url: "http://127.0.0.1:\(server.port)\(path)")
  }

  @Test("Cancelling ends the wait at once and hangs up on the server")
  func promptly() async throws {
    let tasks = (0..<32).map { _ in Task { try await transport.send(get("/sleep/cancelled")) } }
    // A request cancelled on its way would never be missed by the server.
    try await eventually { try await count(of: "sleeping") == 32 }
    let start = ContinuousClock.now
    for task in tasks { task.cancel() }
    for task in tasks {
      await #expect(throws: CancellationError.self) { try await task.value }
    }
    #expect(.now - start < .seconds(5))
    try await eventually { try await count(of: "aborted") == 32 }
  }

  /// How many of the requests to `/sleep/cancelled` the server has in that state.
  private func count(of state: String) async throws -> Int? {
    let answer = try await transport.send(get("/\(state)/cancelled"))
    return Int(String(decoding: answer.body, as: UTF8.self))
  }

  @Test("A task that is already cancelled sends nothing")
  func beforehand() async throws {
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await transport.send(get("/echo"))
    }
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(transport.statistics.requests == 0)
  }

  @Test("Whenever cancellation comes, each request ends exactly once")
  func anyTime() async throws {
    await withTaskGroup { group in
      for number in 0..<400 {
        group.addTask {
          let task = Task { try await transport.send(get("/echo/\(number)")) }
          for _ in 0..<(number % 40) { await Task.yield() }
          task.cancel()
          switch await task.result {
          case .success(let response): #expect(response.status == 200)
          case .failure(let error): #expect(error is CancellationError)
          }
        }
      }
    }
    #expect(try await transport.send(get("/echo")).status == 200)
  }

  @Test("Failures among siblings that are cancelled for them do not hang")
  func failingSiblings() async throws {
    let socket = try BoundSocket(isListening: false)
    let refused = HTTPRequest(method: "GET", url: "http://127.0.0.1:\(socket.port)/")
    for _ in 0..<50 {
      await #expect(throws: (any Error).self) {
        try await withThrowingTaskGroup { group in
          for _ in 0..<4 { group.addTask { try await transport.send(refused) } }
          _ = try await group.next()
          group.cancelAll()
        }
      }
    }
  }

  @Test("A transport that nobody holds ends its thread")
  func threads() async throws {
    for _ in 0..<100 {
      let transport = try CurlTransport()
      #expect(try await transport.send(get("/echo")).status == 200)
    }
    // Other tests have some of that name.
    try await eventually { try threadCount(named: "headroom-http") < 60 }
  }

  private func threadCount(named name: String) throws -> Int {
    let tasks = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/task")
    return tasks.count { task in
      let path = "/proc/self/task/\(task)/comm"
      return (try? String(contentsOfFile: path, encoding: .utf8)) == name + "\n"
    }
  }

  /// Waits until the condition holds; a minute without that is a failure.
  private func eventually(_ condition: () async throws -> Bool) async throws {
    let deadline = ContinuousClock.now + .seconds(60)
    while try await !condition() {
      try #require(.now < deadline)
      try await Task.sleep(for: .milliseconds(5))
    }
  }
}
