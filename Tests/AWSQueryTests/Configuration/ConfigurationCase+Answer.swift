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
