extension ConfigurationFile {
  /// What the names of a config file's sections mean (botocore, configloader.py,
  /// `build_profile_map`).
  struct Groups: Hashable, Sendable {
    /// `[default]` and `[profile NAME]`.
    var profiles: [String: Settings] = [:]
    /// `[sso-session NAME]`.
    var ssoSessions: [String: Settings] = [:]
    /// `[services NAME]`.
    var services: [String: Settings] = [:]
  }

  /// The sections of a config file by what they describe; others are left out.
  ///
  /// The kind is recognised by the beginning of the name alone, so that `[profilefoo bar]` is the
  /// profile `bar`. Of two sections for one name, `[profile a]` and `[profile "a"]`, the last
  /// counts, and they are not merged.
  var groups: Groups {
    var groups = Groups()
    for section in sections {
      if section.name.hasPrefix("profile") {
        Self.add(section, to: &groups.profiles)
      } else if section.name.hasPrefix("sso-session") {
        Self.add(section, to: &groups.ssoSessions)
      } else if section.name.hasPrefix("services") {
        Self.add(section, to: &groups.services)
      } else if section.name == "default" {
        groups.profiles[section.name] = section.settings
      }
    }
    return groups
  }

  /// The sections of a credentials file: every name is a profile's, as it is written.
  var credentialProfiles: [String: Settings] {
    Dictionary(sections.map { ($0.name, $0.settings) }) { _, last in last }
  }

  private static func add(_ section: Section, to group: inout [String: Settings]) {
    guard let words = ShellWords.split(section.name), words.count == 2 else { return }
    group[words[1]] = section.settings
  }
}
