internal import Documents

/// What an expression of a template comes to, as far as that can be told before the deployment.
indirect enum TemplateValue: Hashable, Sendable {
  /// A text, a number, a boolean or null.
  case scalar(Document)
  case list([TemplateValue])
  case map([String: TemplateValue])
  /// It is decided during the deployment; by the planned resources at these addresses, where it
  /// comes from some.
  case unknown(from: [String])
  /// It is a secret, and nobody outside may see it. Conditions may compare the text, where there
  /// is one.
  case sensitive(String?)
  /// `AWS::NoValue`: as if it were not written.
  case nothing

  static let unknown = TemplateValue.unknown(from: [])

  static func text(_ text: String) -> TemplateValue { .scalar(.string(text)) }

  /// The value as CloudFormation takes it for a text: a template may write `true` or `8080`.
  var text: String? {
    guard case .scalar(let value) = self else { return nil }
    return value.scalarText
  }

  /// The planned resources that the value comes from, each once, in order.
  var origins: [String] {
    switch self {
    case .unknown(let addresses): addresses
    case .list(let elements): Self.union(elements.map(\.origins))
    case .map(let members):
      Self.union(members.sorted { $0.key < $1.key }.map(\.value.origins))
    case .scalar, .sensitive, .nothing: []
    }
  }

  /// What comes of values that are put together, when some of them are not known: a secret when
  /// one of them is.
  static func undecided(by parts: [TemplateValue]) -> TemplateValue {
    let isSecret = parts.contains { part in
      if case .sensitive = part { true } else { false }
    }
    return isSecret ? .sensitive(nil) : .unknown(from: union(parts.map(\.origins)))
  }

  private static func union(_ lists: [[String]]) -> [String] {
    var seen: Set<String> = []
    return lists.joined().filter { seen.insert($0).inserted }
  }
}

extension Document {
  /// A scalar as the text that CloudFormation takes it for; nil for what is none, and for null.
  var scalarText: String? {
    switch self {
    case .string(let text): text
    case .number(let number): number.literal
    case .bool(let value): value ? "true" : "false"
    case .null, .array, .object: nil
    }
  }

  /// The name and the argument of an intrinsic function, which is an object of one member.
  var function: (name: String, argument: Document)? {
    guard case .object(let members) = self, members.count == 1, let member = members.first,
      member.key == "Ref" || member.key.hasPrefix("Fn::")
    else { return nil }
    return (member.key, member.value)
  }
}
