@testable import AWSQuery

/// Answers requests from a list, in order, and keeps them.
actor ScriptedTransport: HTTPTransport {
  enum Step: Sendable {
    case answer(HTTPResponse)
    case failure(TransportError)
    /// Waits until it is cancelled.
    case silence
  }

  private var script: [Step]
  private(set) var requests: [HTTPRequest] = []

  init(_ script: [Step]) {
    self.script = script
  }

  func send(_ request: HTTPRequest) async throws -> HTTPResponse {
    requests.append(request)
    guard !script.isEmpty else {
      throw TransportError(.connection, "The script has ended.")
    }
    switch script.removeFirst() {
    case .answer(let response): return response
    case .failure(let error): throw error
    case .silence:
      try await Task.sleep(for: .seconds(60))
      throw TransportError(.timeout, "Nobody cancelled.")
    }
  }

  /// The bodies of all requests, as text.
  var bodies: [String] { requests.map { String(decoding: $0.body, as: UTF8.self) } }
}

extension ScriptedTransport.Step {
  static func ok(_ body: String) -> Self { status(200, body) }

  static func status(_ status: Int, _ body: String, _ headers: [HTTPHeader] = []) -> Self {
    .answer(HTTPResponse(status: status, headers: headers, body: Array(body.utf8)))
  }

  /// An error as EC2 writes it.
  static func ec2Error(_ status: Int, _ code: String, _ message: String) -> Self {
    Self.status(
      status,
      "<Response><Errors><Error><Code>\(code)</Code><Message>\(message)</Message></Error></Errors>"
        + "</Response>")
  }

  /// An error as the JSON protocols write it.
  static func jsonError(
    _ status: Int, _ code: String, _ message: String, _ headers: [HTTPHeader] = []
  ) -> Self {
    Self.status(status, #"{"__type":"\#(code)","message":"\#(message)"}"#, headers)
  }
}
