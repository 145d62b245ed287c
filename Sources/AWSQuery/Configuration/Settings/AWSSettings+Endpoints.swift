extension AWSSettings {
  /// The endpoint that the user has set for one service; nil to use AWS's own.
  ///
  /// In this order: `--endpoint-url`, the service's variable, `AWS_ENDPOINT_URL`, the service's
  /// block in the `[services]` section that the profile names, the profile's `endpoint_url`
  /// (botocore, configprovider.py, `ConfiguredEndpointProvider`). All but the flag are passed over
  /// when `AWS_IGNORE_CONFIGURED_ENDPOINT_URLS` or `ignore_configured_endpoint_urls` is `true`.
  ///
  /// - Parameters:
  ///   - variable: The service's variable, `AWS_ENDPOINT_URL_SERVICE_QUOTAS`.
  ///   - key: The service's key in a `[services]` section, `service_quotas`.
  package func endpointOverride(
    variable: String, key: String
  ) throws(ConfigurationError) -> EndpointOverride? {
    if let endpointFlag { return endpointFlag }
    let ignores = ConfiguredSetting.find(
      variables: ["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"], key: "ignore_configured_endpoint_urls",
      environment: environment, profile: profile)
    guard ignores?.isTrue != true else { return nil }
    for name in [variable, "AWS_ENDPOINT_URL"] {
      guard let url = environment.nonEmpty(name) else { continue }
      return try EndpointOverride(ConfiguredSetting(value: url, source: name))
    }
    if let setting = try serviceEndpoint(key: key) { return try EndpointOverride(setting) }
    guard let url = profile["endpoint_url"], !url.isEmpty else { return nil }
    return try EndpointOverride(
      ConfiguredSetting(value: url, source: "endpoint_url in the profile \"\(profile.name)\""))
  }

  private func serviceEndpoint(key: String) throws(ConfigurationError) -> ConfiguredSetting? {
    guard let name = profile["services"] else { return nil }
    guard let services = configuration.services[name], !services.isEmpty else {
      throw ConfigurationError(
        .invalidSetting,
        "The profile \"\(profile.name)\" names the section [services \(name)], which "
          + "\(configuration.configPath) does not have.")
    }
    guard let service = services[key] else { return nil }
    guard case .block(let settings) = service else {
      throw ConfigurationError(
        .invalidSetting,
        "\(key) in the section [services \(name)] is not followed by indented settings.")
    }
    guard let url = settings["endpoint_url"], !url.isEmpty else { return nil }
    return ConfiguredSetting(
      value: url, source: "endpoint_url of \(key) in the section [services \(name)]")
  }
}
