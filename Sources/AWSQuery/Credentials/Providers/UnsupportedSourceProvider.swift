/// Stands in the chain where a source that is not read yet belongs, and ends the search when the
/// configuration calls for it: going on would find another identity, or none and no reason.
struct UnsupportedSourceProvider: CredentialProvider {
  let source: UnsupportedSource
  let profile: Profile
  /// Nil where the environment does not count.
  var environment: Environment?

  func credentials() async throws(CredentialError) -> Credentials? {
    if let environment,
      let name = source.variables.first(where: { environment.nonEmpty($0) != nil })
    {
      throw .unsupported("\(name) asks for credentials from \(source.name)", profile: nil)
    }
    if let key = source.keys.first(where: profile.has) {
      throw .unsupported(
        "\(key) in the profile \"\(profile.name)\" asks for credentials from \(source.name)",
        profile: profile.name)
    }
    return nil
  }
}
