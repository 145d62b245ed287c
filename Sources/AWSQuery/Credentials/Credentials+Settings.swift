extension Credentials {
  /// The keys that one file sets for a profile; nil when it sets no `aws_access_key_id`.
  ///
  /// Throws when one of the two keys is missing or empty; `path` is named then.
  init?(
    settings: ConfigurationFile.Settings?, profile name: String, path: String
  ) throws(CredentialError) {
    let profile = Profile(name: name, settings: settings ?? [:])
    guard profile.has("aws_access_key_id") else { return nil }
    func required(_ key: String) throws(CredentialError) -> String {
      guard let value = profile[key], !value.isEmpty else {
        throw CredentialError(
          "The profile \"\(name)\" in \(path) has no \(key) beside its other key: "
            + "set both, or run `aws configure`.")
      }
      return value
    }
    // Two names for the token, the older one first (botocore, `SharedCredentialProvider.TOKENS`).
    let token = profile["aws_security_token"] ?? profile["aws_session_token"]
    self.init(
      accessKeyID: try required("aws_access_key_id"),
      secretAccessKey: try required("aws_secret_access_key"),
      sessionToken: token?.isEmpty == false ? token : nil)
  }
}
