/// Keys that the credentials file sets for the profile (botocore, credentials.py,
/// `SharedCredentialProvider`).
struct SharedCredentialsFileProvider: CredentialProvider {
  let profileName: String
  let configuration: SharedConfiguration

  func credentials() async throws(CredentialError) -> Credentials? {
    try Credentials(
      settings: configuration.credentialsProfiles[profileName], profile: profileName,
      path: configuration.credentialsPath)
  }
}
