import AWSQuery
import Documents
import Testing

@Suite("CredentialChain")
struct CredentialChainTests {
  private static let keys = "aws_access_key_id = AK\naws_secret_access_key = secret\n"

  @Test("Keys in the environment come before those of AWS_PROFILE, but not of --profile")
  func environment() async throws {
    var home = ConfigurationCase(
      files: [".aws/credentials": "[a]\n\(Self.keys)"],
      environment: [
        "AWS_PROFILE": "a", "AWS_ACCESS_KEY_ID": "AKENV", "AWS_SECRET_ACCESS_KEY": "s",
        "AWS_SESSION_TOKEN": "new", "AWS_SECURITY_TOKEN": "old",
        "AWS_CREDENTIAL_EXPIRATION": "2001-09-09T02:46:40.5+01:00",
      ])
    #expect(
      try await home.credentials()
        == Credentials(
          accessKeyID: "AKENV", secretAccessKey: "s", sessionToken: "old",
          expiration: 1_000_000_000.5))
    home.profile = "a"
    #expect(try await home.credentials()?.accessKeyID == "AK")
  }

  @Test("A role is asked for with the credentials of its source, through all steps")
  func roles() async throws {
    let calls = RoleCalls()
    let home = ConfigurationCase(files: [
      ".aws/config": """
      [profile a]
      role_arn = arn:aws:iam::1:role/a
      source_profile = b
      duration_seconds = 900
      external_id = x
      [profile b]
      role_arn = arn:aws:iam::2:role/b
      source_profile = c
      mfa_serial = arn:aws:iam::3:mfa/me
      role_session_name = me
      [profile c]
      \(Self.keys)
      """
    ])
    var first = home
    first.profile = "a"
    let found = try await first.credentials(calls)
    #expect(found?.accessKeyID == "ASSUMED2")
    #expect(found?.expiration == 4_070_908_800)
    #expect(
      await calls.made == [
        RoleCallRecord(
          input: .init(
            roleARN: "arn:aws:iam::2:role/b", sessionName: "me",
            serialNumber: "arn:aws:iam::3:mfa/me", tokenCode: "code of arn:aws:iam::3:mfa/me"),
          source: ["AK", "secret", ""]),
        RoleCallRecord(
          input: .init(roleARN: "arn:aws:iam::1:role/a", externalID: "x", durationSeconds: 900),
          source: ["ASSUMED1", "assumed-secret", "assumed-token"]),
      ])
  }

  @Test(
    "What cannot work ends the search with a sentence",
    arguments: [
      (
        "aws_access_key_id = AK", "The profile \"default\" in /home/case/.aws/config has no aws_sec"
      ),
      ("aws_access_key_id =\naws_secret_access_key = s", "The profile \"default\" in /home/case/"),
      ("role_arn = r", "The profile \"default\" has a role_arn and does not say whose credentials"),
      ("role_arn =\nsource_profile = default", "role_arn in the profile \"default\" is empty."),
      (
        "role_arn = r\nsource_profile = x\ncredential_source = Environment",
        "The profile \"default\" has both source_profile and credential_source: keep one."
      ),
      (
        "role_arn = r\ncredential_source = environment",
        "credential_source in the profile \"default\" is none of Environment, EcsContainer, "
          + "Ec2InstanceMetadata: \"environment\"."
      ),
      (
        "role_arn = r\ncredential_source = Environment",
        "credential_source in the profile \"default\" asks for keys in the environment, and"
      ),
      ("role_arn = r\nsource_profile = x", "source_profile in the profile \"default\" names the"),
      (
        "role_arn = r\nsource_profile = b\n[profile b]\nrole_arn = q\nsource_profile = default",
        "source_profile leads in a circle through the profiles \"default\", \"b\", \"default\"."
      ),
      (
        "role_arn = r\nsource_profile = b\n[profile b]\nx = 1",
        "The profile \"b\", source_profile of \"default\", has no credentials."
      ),
      ("role_arn =\n  x = 1", "role_arn in the profile \"default\" is followed by indented lines"),
      (
        "credential_process =\n  x = 1", "credential_process in the profile \"default\" is followed"
      ),
    ])
  func faults(settings: String, message: String) async {
    let home = ConfigurationCase(files: [".aws/config": "[default]\n\(settings)\n"])
    let error = await #expect(throws: CredentialError.self) { try await home.credentials() }
    #expect(error?.description.hasPrefix(message) == true, "\(error?.description ?? "none")")
  }

  @Test(
    "A source that is not read yet ends the search and says how to get by",
    arguments: [
      (
        "sso_account_id = 1",
        "sso_account_id in the profile \"default\" asks for credentials from I"
      ),
      (
        "sso_role_name = r", "sso_role_name in the profile \"default\" asks for credentials from IA"
      ),
      (
        "login_session = me", "login_session in the profile \"default\" asks for credentials from `"
      ),
      (
        "web_identity_token_file = t",
        "web_identity_token_file in the profile \"default\" asks for "
      ),
      (
        "role_arn = r\nweb_identity_token_file = t", "web_identity_token_file in the profile \"defa"
      ),
      (
        "role_arn = r\ncredential_source = EcsContainer", "credential_source in the profile \"defau"
      ),
    ])
  func unsupported(settings: String, message: String) async {
    let home = ConfigurationCase(files: [".aws/config": "[default]\n\(settings)\n"])
    let error = await #expect(throws: CredentialError.self) { try await home.credentials() }
    #expect(error?.description.hasPrefix(message) == true, "\(error?.description ?? "none")")
    #expect(
      error?.description.hasSuffix(
        "which headroom does not read yet: take the keys that `aws configure export-credentials "
          + "--profile default` prints into the environment, or make it the credential_process of "
          + "another profile.") == true)
  }

  @Test(
    "So does one that the environment calls for",
    arguments: [
      "AWS_WEB_IDENTITY_TOKEN_FILE", "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
      "AWS_CONTAINER_CREDENTIALS_FULL_URI",
    ])
  func unsupportedVariables(name: String) async throws {
    var home = ConfigurationCase(environment: [name: "x"])
    let error = await #expect(throws: CredentialError.self) { try await home.credentials() }
    #expect(error?.description.contains("`aws configure export-credentials` prints") == true)
    home.environment[name] = ""
    #expect(try await home.credentials() == nil)
  }

  @Test("A code of an MFA device is not made up when there is nobody to ask")
  func noTerminal() async {
    let home = ConfigurationCase(files: [
      ".aws/config":
        "[default]\nrole_arn = r\nsource_profile = default\nmfa_serial = m\n\(Self.keys)"
    ])
    let error = await #expect(throws: CredentialError.self) {
      try await CredentialChain(home.context(RoleCalls(), mfaCode: nil)).credentials()
    }
    #expect(
      error?.description.hasPrefix(
        "The role r of the profile \"default\" could not be assumed: it needs a code of the MFA "
          + "device m, and there is no terminal to ask on; take the keys") == true)
  }

  @Test(
    "When STS refuses or answers nonsense, the role is named",
    arguments: [
      (AWSError(.denied(action: "sts:AssumeRole"), "AccessDenied: no."), "AccessDenied: no."),
      (nil, "the answer of STS has no complete credentials."),
    ])
  func refused(error refusal: AWSError?, problem: String) async throws {
    let home = ConfigurationCase(files: [
      ".aws/config": "[default]\nrole_arn = r\nsource_profile = default\n\(Self.keys)"
    ])
    let context = CredentialContext(
      settings: try home.settings(), now: { 0 },
      assumeRole: { _, _, _ in
        if let refusal { throw refusal }
        return ["Credentials": ["AccessKeyId": "AK"]]
      })
    let error = await #expect(throws: CredentialError.self) {
      try await CredentialChain(context).credentials()
    }
    #expect(
      error?.description
        == "The role r of the profile \"default\" could not be assumed: \(problem)")
  }

  @Test("Printing credentials shows no secret")
  func redaction() {
    let credentials = Credentials(
      accessKeyID: "AK", secretAccessKey: "secret", sessionToken: "token")
    var dumped = ""
    dump(credentials, to: &dumped)
    for text in ["\(credentials)", String(reflecting: credentials), dumped] {
      #expect(!text.contains("secret") && !text.contains("token"), "\(text)")
    }
  }
}

extension ConfigurationCase {
  func context(
    _ calls: RoleCalls, mfaCode: CredentialContext.MFACode? = { "code of \($0)" }
  ) throws -> CredentialContext {
    CredentialContext(
      settings: try settings(), now: { 1_000_000_000 }, mfaCode: mfaCode,
      assumeRole: { input, _, source in await calls.answer(input, source: source) })
  }

  /// What the chain of this case finds.
  func credentials(_ calls: RoleCalls = RoleCalls()) async throws -> Credentials? {
    try await CredentialChain(context(calls)).credentials()
  }
}
