/// A request before it has a host and a signature.
struct WireRequest: Hashable, Sendable {
  let method: String
  /// From the first slash on, percent-encoded, the query with it.
  let path: String
  let headers: [HTTPHeader]
  let body: [UInt8]

  init(method: String, path: String, headers: [HTTPHeader] = [], body: [UInt8] = []) {
    self.method = method
    self.path = path
    self.headers = headers
    self.body = body
  }

  func request(to endpoint: Endpoint) -> HTTPRequest {
    HTTPRequest(method: method, url: endpoint.url + path, headers: headers, body: body)
  }
}
