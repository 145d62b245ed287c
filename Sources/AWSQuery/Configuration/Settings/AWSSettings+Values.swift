extension AWSSettings {
  static func region(_ setting: ConfiguredSetting?) throws(ConfigurationError) -> String? {
    guard let setting else { return nil }
    guard !setting.value.isEmpty else {
      throw setting.invalid("is empty: name a region such as eu-west-1, or unset it")
    }
    guard RegionName.isValid(setting.value) else {
      throw setting.invalid("is not a region's name such as eu-west-1: \"\(setting.value)\"")
    }
    return setting.value
  }

  static func retryMode(_ setting: ConfiguredSetting?) throws(ConfigurationError) -> RetryMode {
    guard let setting else { return .standard }
    guard let mode = RetryMode(rawValue: setting.value) else {
      let modes = RetryMode.allCases.map(\.rawValue).joined(separator: ", ")
      throw setting.invalid("is not one of the retry modes \(modes): \"\(setting.value)\"")
    }
    return mode
  }

  static func attempts(_ setting: ConfiguredSetting?) throws(ConfigurationError) -> Int? {
    guard let setting else { return nil }
    guard let attempts = Int(setting.value), attempts >= 1 else {
      throw setting.invalid("is not a number of attempts, 1 or more: \"\(setting.value)\"")
    }
    return attempts
  }

  /// An empty path does not mean the system's certificates: a variable that failed to be filled
  /// must not widen what is trusted.
  static func caBundle(_ setting: ConfiguredSetting?) throws(ConfigurationError) -> String? {
    guard let setting else { return nil }
    guard !setting.value.allSatisfy(\.isWhitespace) else {
      throw setting.invalid("is empty: name a file of certificates, or unset it")
    }
    return setting.value
  }
}
