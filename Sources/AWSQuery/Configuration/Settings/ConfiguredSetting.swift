/// A setting's value together with the place it was found in, for messages.
struct ConfiguredSetting {
  let value: String
  /// `AWS_REGION` or `region in the profile "ci"`.
  let source: String

  /// The first of these variables that is set, even to nothing, else the profile's key. The flags
  /// come before all of them and are not looked at here.
  static func find(
    variables: [String], key: String?, environment: Environment, profile: Profile
  ) -> ConfiguredSetting? {
    for name in variables {
      if let value = environment[name] { return ConfiguredSetting(value: value, source: name) }
    }
    guard let key, let value = profile[key] else { return nil }
    return ConfiguredSetting(value: value, source: "\(key) in the profile \"\(profile.name)\"")
  }

  /// Only the word `true`, in any case, means yes (botocore, utils.py, `ensure_boolean`).
  var isTrue: Bool { value.lowercased() == "true" }

  func invalid(_ problem: String) -> ConfigurationError {
    ConfigurationError(.invalidSetting, "\(source) \(problem).")
  }
}
