/// What sends requests. Redirects are never followed.
package protocol HTTPTransport: Sendable {
  /// The response, whatever its status. Cancelling the task stops the transfer at once.
  func send(_ request: HTTPRequest) async throws -> HTTPResponse
}
