internal import Documents

/// Tells whether a property of a resource changes.
struct PropertyComparison {
  /// The addresses of resources that are created or replaced, so that what comes from them is new;
  /// `unknown` for those that are replaced perhaps.
  let moved: [String: Truth]
  let old: StackResource
  let new: StackResource

  /// Whether the value at a path of the registry's, as `Listener/Port`, changes.
  func changes(_ path: String) -> Truth {
    let steps = path.split(separator: "/").map(String.init)
    guard let name = steps.first else { return .unknown }
    let oldValue = Self.value(old.properties[name], at: steps.dropFirst())
    let newValue = Self.value(new.properties[name], at: steps.dropFirst())
    if let oldKnown = oldValue.normalized, let newKnown = newValue.normalized {
      return Truth(oldKnown != newKnown)
    }
    let moves = newValue.origins.map { moved[$0] ?? .no }
    if moves.contains(.yes) { return .yes }
    if moves.contains(.unknown) { return .unknown }
    guard old.expressions[name] == new.expressions[name] else { return .unknown }
    // The same expression comes to the same, unless it asks for a value that may be another now.
    return new.unsettled.contains(name) ? .unknown : .no
  }

  /// Whether any property that is kept changes, or may.
  var isUpdate: Bool {
    let names = Set(old.properties.keys).union(new.properties.keys)
    return names.contains { changes($0) != .no }
  }

  private static func value(_ value: TemplateValue?, at steps: ArraySlice<String>) -> TemplateValue
  {
    guard let value else { return .nothing }
    guard let step = steps.first else { return value }
    switch value {
    case .map(let members): return self.value(members[step], at: steps.dropFirst())
    // `*` stands for the elements of a list: they are compared as a whole.
    case .list, .scalar, .unknown, .sensitive, .nothing: return value
    }
  }
}

extension TemplateValue {
  /// The value with all scalars as texts, as CloudFormation compares them; nil when a part of it is
  /// not known.
  fileprivate var normalized: Document? {
    switch self {
    case .scalar(let value): return value.scalarText.map(Document.string) ?? .null
    case .nothing: return .null
    case .list(let elements):
      let known = elements.compactMap(\.normalized)
      return known.count == elements.count ? .array(known) : nil
    case .map(let members):
      let known = members.compactMapValues(\.normalized)
      return known.count == members.count ? .object(known) : nil
    case .unknown, .sensitive: return nil
    }
  }
}
