/// The config file and the credentials file, read together.
package struct SharedConfiguration: Hashable, Sendable {
  package let configPath: String
  package let credentialsPath: String
  /// What the config file alone says about each profile.
  let configProfiles: [String: ConfigurationFile.Settings]
  /// What the credentials file alone says about each profile.
  let credentialsProfiles: [String: ConfigurationFile.Settings]
  /// `[sso-session NAME]` sections by name.
  package let ssoSessions: [String: ConfigurationFile.Settings]
  /// `[services NAME]` sections by name.
  package let services: [String: ConfigurationFile.Settings]
  /// Both files' settings by profile; a key that both set has the credentials file's value
  /// (botocore, session.py, `full_config`).
  private let profiles: [String: ConfigurationFile.Settings]

  /// Reads `AWS_CONFIG_FILE` and `AWS_SHARED_CREDENTIALS_FILE`, by default those in `~/.aws`. A
  /// file that is not there is an empty one.
  package init(
    environment: Environment, files: FileReader
  ) throws(ConfigurationError) {
    func file(
      _ variable: String, otherwise path: String
    ) throws(ConfigurationError) -> (path: String, file: ConfigurationFile) {
      let path = PathExpansion.expand(environment[variable] ?? path, environment: environment)
      guard let contents = try files.contents(path) else { return (path, .init(sections: [])) }
      return (path, try ConfigurationFileParser.parse(contents, path: path))
    }
    let config = try file("AWS_CONFIG_FILE", otherwise: "~/.aws/config")
    let credentials = try file("AWS_SHARED_CREDENTIALS_FILE", otherwise: "~/.aws/credentials")
    let groups = config.file.groups
    configPath = config.path
    credentialsPath = credentials.path
    configProfiles = groups.profiles
    credentialsProfiles = credentials.file.credentialProfiles
    ssoSessions = groups.ssoSessions
    services = groups.services
    profiles = configProfiles.merging(credentialsProfiles) { config, credentials in
      config.merging(credentials) { $1 }
    }
  }

  package var profileNames: [String] { profiles.keys.sorted() }

  /// Nil when neither file knows the profile.
  package func profile(_ name: String) -> Profile? {
    profiles[name].map { Profile(name: name, settings: $0) }
  }
}
