/// How a profile describes the role that it stands for (botocore, credentials.py,
/// `AssumeRoleProvider._get_role_config`).
struct RoleSettings {
  /// Whose credentials ask for the role.
  enum Source {
    case profile(String)
    case named(NamedSource)
  }

  /// What `credential_source` may say; case counts.
  enum NamedSource: String, CaseIterable {
    case environment = "Environment"
    case container = "EcsContainer"
    case instanceMetadata = "Ec2InstanceMetadata"
  }

  let roleARN: String
  let source: Source
  let sessionName: String?
  let externalID: String?
  let mfaSerial: String?
  /// Nil when the profile gives none, or one that is no number, which is passed over.
  let durationSeconds: Int?

  /// Whether the profile stands for a role that other credentials ask for. With a token file it
  /// stands for one that the token asks for, and the chain comes to that later.
  static func describesRole(_ profile: Profile) -> Bool {
    profile.has("role_arn") && !profile.has("web_identity_token_file")
  }

  /// Throws when the profile does not say exactly one source.
  init(_ profile: Profile) throws(CredentialError) {
    func text(_ key: String) throws(CredentialError) -> String? {
      guard profile.has(key) else { return nil }
      guard let text = profile[key] else { throw .notText(key, of: profile.name) }
      return text
    }
    guard let roleARN = try text("role_arn"), !roleARN.isEmpty else {
      throw CredentialError("role_arn in the profile \"\(profile.name)\" is empty.")
    }
    self.roleARN = roleARN
    source = try Self.source(
      profile: try text("source_profile"), named: try text("credential_source"), of: profile.name)
    sessionName = try text("role_session_name")
    externalID = try text("external_id")
    mfaSerial = try text("mfa_serial")
    durationSeconds = try text("duration_seconds").flatMap { Int($0) }
  }

  private static func source(
    profile source: String?, named: String?, of name: String
  ) throws(CredentialError) -> Source {
    switch (source, named) {
    case (let source?, nil): return .profile(source)
    case (nil, let text?):
      guard let named = NamedSource(rawValue: text) else {
        let known = NamedSource.allCases.map(\.rawValue).joined(separator: ", ")
        throw CredentialError(
          "credential_source in the profile \"\(name)\" is none of \(known): \"\(text)\".")
      }
      return .named(named)
    case (nil, nil):
      throw CredentialError(
        "The profile \"\(name)\" has a role_arn and does not say whose credentials ask for it: "
          + "add source_profile or credential_source.")
    case (_?, _?):
      throw CredentialError(
        "The profile \"\(name)\" has both source_profile and credential_source: keep one.")
    }
  }
}
