/// The settings that belong to one profile.
package struct Profile: Hashable, Sendable {
  package let name: String
  package var settings: ConfigurationFile.Settings

  package init(name: String, settings: ConfigurationFile.Settings = [:]) {
    self.name = name
    self.settings = settings
  }

  /// Whether the key is there, whatever it is set to.
  package func has(_ key: String) -> Bool { settings[key] != nil }

  /// What the key is set to; nil when it is absent or an indented block.
  package subscript(key: String) -> String? {
    guard case .text(let text)? = settings[key] else { return nil }
    return text
  }
}
