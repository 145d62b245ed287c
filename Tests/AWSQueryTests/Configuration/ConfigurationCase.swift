import AWSQuery
import Documents

/// A home directory, an environment and flags, in which both botocore and headroom are asked what
/// the AWS configuration says.
struct ConfigurationCase: Codable, Hashable {
  /// Texts by path below the home directory.
  var files: [String: String] = [:]
  var environment: [String: String] = [:]
  /// `--profile`.
  var profile: String?
  /// `--region`.
  var region: String?
  /// `--endpoint-url`, of which botocore is not asked.
  var endpointURL: String?
}

extension ConfigurationCase {
  private static let home = "/home/case"

  func sharedConfiguration() throws -> SharedConfiguration {
    try SharedConfiguration(environment: environmentAtHome, files: reader)
  }

  func settings() throws -> AWSSettings {
    try AWSSettings(
      flags: .init(profile: profile, region: region, endpointURL: endpointURL),
      environment: environmentAtHome,
      files: reader)
  }

  private var environmentAtHome: Environment {
    Environment(environment.merging(["HOME": Self.home, "PATH": "/usr/bin:/bin"]) { $1 })
  }

  private var reader: FileReader {
    let contents = Dictionary(
      uniqueKeysWithValues: files.map { ("\(Self.home)/\($0.key)", Array($0.value.utf8)) })
    return FileReader { contents[$0] }
  }
}
