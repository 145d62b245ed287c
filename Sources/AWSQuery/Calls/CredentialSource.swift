/// Where the client gets the keys that sign its requests.
package protocol CredentialSource: Sendable {
  /// Credentials that have not expired; asked before every attempt.
  func credentials() async throws(CredentialError) -> Credentials
}

extension CachedCredentials: CredentialSource {}

/// Keys that are there already, such as those that assume a role.
package struct FixedCredentials: CredentialSource {
  private let fixed: Credentials

  package init(_ credentials: Credentials) {
    fixed = credentials
  }

  package func credentials() -> Credentials { fixed }
}
