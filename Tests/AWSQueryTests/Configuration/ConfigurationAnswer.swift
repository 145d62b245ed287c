import AWSQuery
import Documents

/// What is made of a `ConfigurationCase`; each part is nil where it ends with an error.
struct ConfigurationAnswer: Codable, Hashable {
  struct Files: Codable, Hashable {
    typealias Sections = [String: [String: SettingValue]]
    var profiles: Sections
    var ssoSessions: Sections
    var services: Sections
  }

  struct Settings: Codable, Hashable {
    var region: String?
    var maximumAttempts: Int?
    var retryMode: String
    var usesFIPS: Bool
    var usesDualStack: Bool
    /// By boto3's name of the service; "error" where its endpoint alone cannot be had.
    var endpoints: [String: String?]
  }

  struct Credentials: Codable, Hashable {
    /// Access key, secret and token.
    var keys: [String]?
    /// The calls of `AssumeRole` that led there, in order.
    var calls: [RoleCallRecord]?
    var none: Bool?
    /// A source was called for that headroom does not read.
    var notReadYet: Bool?
  }

  var files: Files?
  var settings: Settings?
  var credentials: Credentials?
}
