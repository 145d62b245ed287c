internal import Documents

/// Takes property values apart: Pulumi writes a placeholder where a value is unknown or secret.
enum PulumiValues {
  /// Placeholders of values that are not known before the update (sdk/go/common/resource/plugin/
  /// rpc.go). The CLI writes the first, whatever the type; the others occur in older files.
  private static let unknowns: Set<String> = [
    "04da6b54-80e4-46f7-96ec-b56ff0331ba9", "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
    "3eeb2bf0-c639-47a8-9e75-3b44932eb421", "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
    "030794c1-ac77-496b-92df-f27374a8bd58", "e48ece36-62e2-4504-bad9-02848725956a",
    "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
  ]
  private static let secret = "[secret]"
  /// The member that marks an object as a value of a special kind, and two of the kinds.
  private static let signature = "4dabf18193072939515e22adb298388d"
  private static let secretKind = "1b47061264138c4ac30d75fd1eb44270"
  private static let outputKind = "d0e6a833031e9bbcd3f4e8bde6ca49a4"

  static func isUnknown(_ text: String) -> Bool { unknowns.contains(text) }

  static func separated(_ value: Document) -> AttributeValues {
    let separated = parts(of: value)
    return AttributeValues(
      known: separated.known, unknown: separated.unknown ?? AttributeMask.empty,
      sensitive: separated.sensitive ?? AttributeMask.empty)
  }

  private typealias Parts = (known: Document, unknown: Document?, sensitive: Document?)

  private static func parts(of value: Document) -> Parts {
    switch value {
    case .string(secret):
      return (.null, nil, .bool(true))
    case .string(let text) where isUnknown(text):
      return (.null, .bool(true), nil)
    case .array(let elements):
      let separated = elements.map { parts(of: $0) }
      return (
        .array(separated.map(\.known)), AttributeMask.array(of: separated.map(\.unknown)),
        AttributeMask.array(of: separated.map(\.sensitive))
      )
    case .object(let members):
      return special(members) ?? parts(of: members)
    case .null, .bool, .number, .string:
      return (value, nil, nil)
    }
  }

  private static func parts(of members: [String: Document]) -> Parts {
    var known = members
    var unknowns: [String: Document] = [:]
    var secrets: [String: Document] = [:]
    // Names with two underscores are Pulumi's own: `__defaults`, `__meta`.
    for (name, value) in members {
      guard !name.hasPrefix("__") else {
        known[name] = nil
        continue
      }
      let separated = parts(of: value)
      known[name] = separated.known
      unknowns[name] = separated.unknown
      secrets[name] = separated.sensitive
    }
    return (
      .object(known), unknowns.isEmpty ? nil : .object(unknowns),
      secrets.isEmpty ? nil : .object(secrets)
    )
  }

  /// What an object of a special kind stands for; nil for an object that is just that.
  private static func special(_ members: [String: Document]) -> Parts? {
    switch members[signature]?.string {
    case secretKind:
      return (.null, nil, .bool(true))
    case outputKind where members["secret"] == .bool(true):
      return (.null, nil, .bool(true))
    case outputKind:
      return members["value"].map { parts(of: $0) } ?? (.null, .bool(true), nil)
    default:
      return nil
    }
  }
}
