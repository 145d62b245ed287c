/// Credential providers in order of precedence, asked one after the other.
package struct CredentialChain: CredentialProvider {
  let providers: [any CredentialProvider]

  /// Those of the first provider that has any; the providers after it are not asked, and one that
  /// fails ends the search, so that nobody works under another identity than the one set up.
  package func credentials() async throws(CredentialError) -> Credentials? {
    for provider in providers {
      if let credentials = try await provider.credentials() { return credentials }
    }
    return nil
  }
}
