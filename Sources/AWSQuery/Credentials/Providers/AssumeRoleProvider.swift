internal import Documents

/// The role that a profile's `role_arn` names, asked for with the credentials of another profile
/// or place (botocore, credentials.py, `AssumeRoleProvider`).
struct AssumeRoleProvider: CredentialProvider {
  let profile: Profile
  let context: CredentialContext

  func credentials() async throws(CredentialError) -> Credentials? {
    guard RoleSettings.describesRole(profile) else { return nil }
    return try await credentials(assuming: profile, visited: [profile.name])
  }

  /// `visited` holds the profiles on the way here, this one included.
  private func credentials(
    assuming profile: Profile, visited: [String]
  ) async throws(CredentialError) -> Credentials {
    let role = try RoleSettings(profile)
    let source: Credentials
    switch role.source {
    case .named(let place):
      source = try await credentials(of: place, for: profile)
    case .profile(let name):
      source = try await credentials(ofProfile: name, for: profile, visited: visited)
    }
    return try await RoleCall(role: role, profileName: profile.name, context: context)
      .credentials(source: source)
  }

  private func credentials(
    of place: RoleSettings.NamedSource, for profile: Profile
  ) async throws(CredentialError) -> Credentials {
    let setting = "credential_source in the profile \"\(profile.name)\""
    switch place {
    case .environment:
      let provider = EnvironmentProvider(environment: context.settings.environment)
      guard let credentials = try await provider.credentials() else {
        throw CredentialError(
          "\(setting) asks for keys in the environment, and AWS_ACCESS_KEY_ID is not set.")
      }
      return credentials
    case .container, .instanceMetadata:
      throw .unsupported(
        "\(setting) asks for credentials from \(place.rawValue)", profile: profile.name)
    }
  }

  /// A source with keys of its own gives these, even when it also names a role.
  private func credentials(
    ofProfile name: String, for parent: Profile, visited: [String]
  ) async throws(CredentialError) -> Credentials {
    guard let source = context.settings.configuration.profile(name) else {
      throw CredentialError(
        "source_profile in the profile \"\(parent.name)\" names the profile \"\(name)\", "
          + "which does not exist.")
    }
    let hasKeys = source.has("aws_access_key_id") || source.has("aws_secret_access_key")
    // A profile may be its own source when it has the keys itself.
    guard !visited.contains(name) || (name == parent.name && hasKeys) else {
      let loop = (visited + [name]).map { "\"\($0)\"" }.joined(separator: ", ")
      throw CredentialError("source_profile leads in a circle through the profiles \(loop).")
    }
    guard hasKeys || !RoleSettings.describesRole(source) else {
      return try await credentials(assuming: source, visited: visited + [name])
    }
    let chain = CredentialChain(sourceProfile: source, context: context)
    guard let credentials = try await chain.credentials() else {
      throw CredentialError(
        "The profile \"\(name)\", source_profile of \"\(parent.name)\", has no credentials.")
    }
    return credentials
  }
}
