/// An HTTP request as it goes over the wire.
package struct HTTPRequest: Hashable, Sendable {
  package var method: String
  /// Absolute, already percent-encoded; sent as it stands.
  package var url: String
  /// In order; names are compared without regard to case.
  package var headers: [HTTPHeader]
  package var body: [UInt8]

  package init(method: String, url: String, headers: [HTTPHeader] = [], body: [UInt8] = []) {
    self.method = method
    self.url = url
    self.headers = headers
    self.body = body
  }
}

/// Printing a request leaves out its body, in which tokens may travel.
extension HTTPRequest: CustomStringConvertible, CustomReflectable {
  package var description: String { "\(method) \(url) \(headers), \(body.count) bytes" }

  package var customMirror: Mirror { Mirror(self, children: ["request": description]) }
}
