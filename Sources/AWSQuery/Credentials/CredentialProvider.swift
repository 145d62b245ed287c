/// One place where credentials may be found.
package protocol CredentialProvider: Sendable {
  /// Nil when this place holds none, so that the next one is asked; an error when it holds some
  /// that cannot be used, which ends the search.
  func credentials() async throws(CredentialError) -> Credentials?
}
