/// An HTTP response, its body whole and decompressed.
package struct HTTPResponse: Hashable, Sendable {
  package var status: Int
  package var headers: [HTTPHeader]
  package var body: [UInt8]

  package init(status: Int, headers: [HTTPHeader] = [], body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// The first header of that name, whatever its case.
  package func header(_ name: String) -> String? {
    let wanted = name.lowercased()
    return headers.first { $0.name.lowercased() == wanted }?.value
  }
}

/// Printing a response leaves out its body: it may be the answer that holds the credentials.
extension HTTPResponse: CustomStringConvertible, CustomReflectable {
  package var description: String { "\(status) \(headers), \(body.count) bytes" }

  package var customMirror: Mirror { Mirror(self, children: ["response": description]) }
}
