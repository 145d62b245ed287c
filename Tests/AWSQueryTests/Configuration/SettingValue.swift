import AWSQuery

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
