/// Keys that the config file sets for the profile (botocore, credentials.py, `ConfigProvider`).
struct ConfigFileProvider: CredentialProvider {
  let profileName: String
  let configuration: SharedConfiguration

  func credentials() async throws(CredentialError) -> Credentials? {
    try Credentials(
      settings: configuration.configProfiles[profileName], profile: profileName,
      path: configuration.configPath)
  }
}
