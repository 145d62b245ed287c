/// How AWS is to be asked: flags, environment and configuration files, brought together in the
/// order of the AWS CLI v2.
///
/// A variable that is set to nothing hides what comes after it, as it does for the CLI, and is an
/// error where nothing has no meaning. Proxies are not here: the transport takes them from the
/// environment itself.
package struct AWSSettings: Hashable, Sendable {
  /// What the command line says; it comes before everything else.
  package struct Flags: Hashable, Sendable {
    package var profile: String?
    package var region: String?
    package var endpointURL: String?

    package init(profile: String? = nil, region: String? = nil, endpointURL: String? = nil) {
      self.profile = profile
      self.region = region
      self.endpointURL = endpointURL
    }
  }

  /// The profile in use; `default`, perhaps without any settings, when none was chosen.
  package let profile: Profile
  /// Whether the profile was chosen by a flag. Keys in the environment then do not count.
  package let isProfileFromFlag: Bool
  package let configuration: SharedConfiguration
  /// Nil when no place names one.
  package let region: String?
  package let retryMode: RetryMode
  /// How often a call is sent at most, the first time included; at least 1. Nil when nobody says, and
  /// each service has its own default.
  package let maximumAttempts: Int?
  /// The path of the certificates to trust; nil for the system's.
  package let caBundle: String?
  package let usesFIPS: Bool
  package let usesDualStack: Bool
  let environment: Environment
  let endpointFlag: EndpointOverride?

  /// Throws when a file is malformed, the chosen profile does not exist, or a setting is invalid.
  package init(
    flags: Flags = Flags(), environment: Environment, files: FileReader
  ) throws(ConfigurationError) {
    let configuration = try SharedConfiguration(environment: environment, files: files)
    let profile = try configuration.selectedProfile(flag: flags.profile, environment: environment)
    func setting(_ variables: String..., key: String?) -> ConfiguredSetting? {
      .find(variables: variables, key: key, environment: environment, profile: profile)
    }
    self.environment = environment
    self.configuration = configuration
    self.profile = profile
    isProfileFromFlag = flags.profile != nil
    region = try Self.region(
      flags.region.map { ConfiguredSetting(value: $0, source: "--region") }
        ?? setting("AWS_REGION", "AWS_DEFAULT_REGION", key: "region"))
    retryMode = try Self.retryMode(setting("AWS_RETRY_MODE", key: "retry_mode"))
    maximumAttempts = try Self.attempts(setting("AWS_MAX_ATTEMPTS", key: "max_attempts"))
    caBundle = try Self.caBundle(
      setting("AWS_CA_BUNDLE", key: "ca_bundle") ?? setting("REQUESTS_CA_BUNDLE", key: nil))
    usesFIPS = setting("AWS_USE_FIPS_ENDPOINT", key: "use_fips_endpoint")?.isTrue ?? false
    usesDualStack =
      setting("AWS_USE_DUALSTACK_ENDPOINT", key: "use_dualstack_endpoint")?.isTrue ?? false
    endpointFlag = try flags.endpointURL.map { (url) throws(ConfigurationError) in
      try EndpointOverride(ConfiguredSetting(value: url, source: "--endpoint-url"))
    }
  }
}
