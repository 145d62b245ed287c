/// Keys that sign requests. Printing them shows the access key's id and nothing else.
package struct Credentials: Hashable, Sendable {
  package var accessKeyID: String
  package var secretAccessKey: String
  package var sessionToken: String?
  /// Seconds since 1970; nil when they do not expire.
  package var expiration: Double?

  package init(
    accessKeyID: String, secretAccessKey: String, sessionToken: String? = nil,
    expiration: Double? = nil
  ) {
    self.accessKeyID = accessKeyID
    self.secretAccessKey = secretAccessKey
    self.sessionToken = sessionToken
    self.expiration = expiration
  }
}

extension Credentials: CustomStringConvertible, CustomReflectable {
  package var description: String { "Credentials(\(accessKeyID), <redacted>)" }

  package var customMirror: Mirror { Mirror(self, children: ["accessKeyID": accessKeyID]) }
}
