import AWSQuery
import Documents

extension ConfigurationCase {
  /// What headroom makes of the case.
  func answer() async -> ConfigurationAnswer {
    var answer = ConfigurationAnswer()
    if let shared = try? sharedConfiguration() { answer.files = .init(shared) }
    guard let settings = try? settings() else { return answer }
    answer.settings = .init(settings)
    answer.credentials = await Self.credentials(settings)
    return answer
  }

  private static func credentials(
    _ settings: AWSSettings
  ) async -> ConfigurationAnswer.Credentials? {
    let calls = RoleCalls()
    let context = CredentialContext(
      settings: settings, now: { 1_000_000_000 }, mfaCode: { "code of \($0)" },
      assumeRole: { input, _, source in await calls.answer(input, source: source) })
    do throws(CredentialError) {
      guard let found = try await CredentialChain(context).credentials() else {
        return .init(none: true)
      }
      return .init(keys: found.parts, calls: await calls.made)
    } catch {
      return error.description.contains("does not read yet") ? .init(notReadYet: true) : nil
    }
  }
}

extension ConfigurationAnswer.Files {
  init(_ shared: SharedConfiguration) {
    func values(_ settings: ConfigurationFile.Settings) -> [String: SettingValue] {
      settings.mapValues(SettingValue.init)
    }
    profiles = [:]
    for name in shared.profileNames {
      profiles[name] = shared.profile(name).map { values($0.settings) }
    }
    ssoSessions = shared.ssoSessions.mapValues(values)
    services = shared.services.mapValues(values)
  }
}

extension ConfigurationAnswer.Settings {
  init(_ settings: AWSSettings) {
    region = settings.region
    maximumAttempts = settings.maximumAttempts
    retryMode = settings.retryMode.rawValue
    usesFIPS = settings.usesFIPS
    usesDualStack = settings.usesDualStack
    endpoints = [:]
    for (service, variable, key) in [
      ("ec2", "AWS_ENDPOINT_URL_EC2", "ec2"),
      ("service-quotas", "AWS_ENDPOINT_URL_SERVICE_QUOTAS", "service_quotas"),
    ] {
      do {
        let endpoint = try settings.endpointOverride(variable: variable, key: key)
        endpoints[service] = .some(endpoint?.url)
      } catch {
        endpoints[service] = "error"
      }
    }
  }
}

/// STS as both sides imagine it: it knows every role and remembers who asked.
actor RoleCalls {
  private(set) var made: [RoleCallRecord] = []

  func answer(_ input: Document, source: Credentials) -> Document {
    let name = input["RoleSessionName"]?.string
    made.append(
      RoleCallRecord(
        input: .init(
          RoleArn: input["RoleArn"]?.string,
          RoleSessionName: name?.hasPrefix("headroom-session-") == true ? nil : name,
          ExternalId: input["ExternalId"]?.string, SerialNumber: input["SerialNumber"]?.string,
          TokenCode: input["TokenCode"]?.string,
          DurationSeconds: input["DurationSeconds"]?.number?.integer),
        source: source.parts))
    return [
      "Credentials": [
        "AccessKeyId": .string("ASSUMED\(made.count)"), "SecretAccessKey": "assumed-secret",
        "SessionToken": "assumed-token", "Expiration": "2099-01-01T00:00:00Z",
      ]
    ]
  }
}

extension Credentials {
  /// Access key, secret and token.
  var parts: [String] { [accessKeyID, secretAccessKey, sessionToken ?? ""] }
}
