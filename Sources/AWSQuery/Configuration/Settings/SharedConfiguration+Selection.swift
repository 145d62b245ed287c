extension SharedConfiguration {
  /// The profile of the flag, else of `AWS_PROFILE`, else of `AWS_DEFAULT_PROFILE`, the order of
  /// AWS CLI v2 (botocore alone turns the variables round). One that was named must exist.
  func selectedProfile(
    flag: String?, environment: Environment
  ) throws(ConfigurationError) -> Profile {
    guard let name = flag ?? environment["AWS_PROFILE"] ?? environment["AWS_DEFAULT_PROFILE"]
    else { return profile("default") ?? Profile(name: "default") }
    guard let profile = profile(name) else {
      throw ConfigurationError(
        .unknownProfile,
        "The profile \"\(name)\" is neither in \(configPath) nor in \(credentialsPath); "
          + knownProfiles)
    }
    return profile
  }

  private var knownProfiles: String {
    let names = profileNames.prefix(12).map { "\"\($0)\"" }
    guard !names.isEmpty else { return "they hold no profiles: run `aws configure` to add one." }
    let rest = profileNames.count - names.count
    return "they hold \(names.joined(separator: ", "))\(rest > 0 ? " and \(rest) more" : "")."
  }
}
