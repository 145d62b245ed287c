/// A header field of a request or a response.
package struct HTTPHeader: Hashable, Sendable {
  package var name: String
  package var value: String

  package init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// Printing a header that proves who we are shows its name alone.
extension HTTPHeader: CustomStringConvertible, CustomReflectable {
  package var description: String {
    Self.secret.contains(name.lowercased()) ? "\(name): <redacted>" : "\(name): \(value)"
  }

  package var customMirror: Mirror { Mirror(self, children: ["field": description]) }

  private static let secret: Set = [
    "authorization", "cookie", "dpop", "proxy-authorization", "set-cookie",
    "x-amz-security-token", "x-amz-sso_bearer_token", "x-aws-ec2-metadata-token",
  ]
}
