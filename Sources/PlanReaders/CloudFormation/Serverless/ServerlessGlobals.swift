internal import Documents

/// The `Globals` of a SAM template.
/// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-template-anatomy-globals.html
struct ServerlessGlobals {
  private let sections: [String: Document]

  init(_ sections: [String: Document]) {
    self.sections = sections
  }

  /// - Parameters:
  ///   - kind: The type without its prefix.
  ///   - ignored: What the resource does not take: the names of properties, or `*` for all.
  func merged(
    into properties: [String: Document], ofKind kind: String, ignoring ignored: Document?
  ) -> [String: Document] {
    guard var section = sections[kind]?.object, ignored?.string != "*" else { return properties }
    for name in ignored?.array?.compactMap(\.string) ?? [] { section[name] = nil }
    return Self.merge(section, properties)
  }

  /// Maps are merged, lists put one after the other; else what the resource says counts.
  private static func merge(
    _ global: [String: Document], _ local: [String: Document]
  ) -> [String: Document] {
    global.merging(local) { global, local in
      switch (global, local) {
      case (.object(let outer), .object(let inner))
      where global.function == nil && local.function == nil:
        .object(merge(outer, inner))
      case (.array(let outer), .array(let inner)):
        .array(outer + inner)
      default:
        local
      }
    }
  }
}
