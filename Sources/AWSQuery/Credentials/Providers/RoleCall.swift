internal import Documents

/// One call of STS's `AssumeRole` for a profile (botocore, credentials.py,
/// `AssumeRoleCredentialFetcher`).
struct RoleCall {
  let role: RoleSettings
  let profileName: String
  let context: CredentialContext

  func credentials(source: Credentials) async throws(CredentialError) -> Credentials {
    let input = try await input()
    let answer: Document
    do {
      answer = try await context.assumeRole(input, context.settings.region, source)
    } catch {
      throw failure(Self.message(of: error))
    }
    let keys = answer["Credentials"]
    guard let accessKeyID = keys?["AccessKeyId"]?.string,
      let secret = keys?["SecretAccessKey"]?.string,
      let token = keys?["SessionToken"]?.string,
      let expiration = keys?["Expiration"]?.string.flatMap(
        CalendarTime.secondsSince1970(iso8601:))
    else { throw failure("the answer of STS has no complete credentials") }
    return Credentials(
      accessKeyID: accessKeyID, secretAccessKey: secret, sessionToken: token,
      expiration: expiration)
  }

  private func input() async throws(CredentialError) -> Document {
    var input: [String: Document] = ["RoleArn": .string(role.roleARN)]
    if let name = role.sessionName, !name.isEmpty {
      input["RoleSessionName"] = .string(name)
    } else {
      input["RoleSessionName"] = .string("headroom-session-\(Int(context.now()))")
    }
    input["ExternalId"] = role.externalID.map { .string($0) }
    input["DurationSeconds"] = role.durationSeconds.map { .number(DocumentNumber($0)) }
    if let device = role.mfaSerial {
      input["SerialNumber"] = .string(device)
      input["TokenCode"] = .string(try await mfaCode(of: device))
    }
    return .object(input)
  }

  private func mfaCode(of device: String) async throws(CredentialError) -> String {
    guard let mfaCode = context.mfaCode else {
      throw failure(
        "it needs a code of the MFA device \(device), and there is no terminal to ask on; "
          + "\(CredentialError.exportAdvice(profile: profileName))")
    }
    do {
      return try await mfaCode(device)
    } catch {
      throw failure("no code of the MFA device \(device) was given")
    }
  }

  private func failure(_ problem: String) -> CredentialError {
    CredentialError(
      "The role \(role.roleARN) of the profile \"\(profileName)\" could not be assumed: "
        + "\(problem)\(problem.hasSuffix(".") ? "" : ".")")
  }

  private static func message(of error: any Error) -> String {
    switch error {
    case let error as AWSError where !error.message.isEmpty: error.message
    case let error as AWSError: "\(error.reason)"
    case is CancellationError: "the run was interrupted"
    default: "\(error)"
    }
  }
}
