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
    var maximumAttempts: Int
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

/// A text or an indented block.
enum SettingValue: Codable, Hashable {
  case text(String)
  case block([String: String])

  init(_ value: ConfigurationFile.Value) {
    switch value {
    case .text(let text): self = .text(text)
    case .block(let block): self = .block(block)
    }
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self = .text(text)
    } else {
      self = .block(try container.decode([String: String].self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .block(let block): try container.encode(block)
    }
  }
}

/// One call of `AssumeRole`: its input, and the keys that sign it.
struct RoleCallRecord: Codable, Hashable {
  struct Input: Codable, Hashable {
    var RoleArn: String?
    /// Nil where it was made up.
    var RoleSessionName: String?
    var ExternalId: String?
    var SerialNumber: String?
    var TokenCode: String?
    var DurationSeconds: Int?
  }

  var input: Input
  var source: [String]
}
