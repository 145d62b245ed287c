internal import Documents

extension AttributeValues {
  /// A resource's properties apart from what the template does not tell about them.
  init(_ properties: [String: TemplateValue]) {
    let parts = TemplateValue.map(properties).parts
    self.init(
      known: parts.known, unknown: parts.unknown ?? AttributeMask.empty,
      sensitive: parts.sensitive ?? AttributeMask.empty)
  }
}

extension TemplateValue {
  /// The value with null where it is unknown or secret, and the masks of these places.
  fileprivate var parts: (known: Document, unknown: Document?, sensitive: Document?) {
    switch self {
    case .scalar(let value): return (value, nil, nil)
    case .unknown: return (.null, .bool(true), nil)
    case .sensitive: return (.null, nil, .bool(true))
    case .nothing: return (.null, nil, nil)
    case .list(let elements):
      let parts = elements.map(\.parts)
      return (
        .array(parts.map(\.known)), AttributeMask.array(of: parts.map(\.unknown)),
        AttributeMask.array(of: parts.map(\.sensitive))
      )
    case .map(let members):
      let parts = members.mapValues(\.parts)
      let unknown = parts.compactMapValues(\.unknown)
      let sensitive = parts.compactMapValues(\.sensitive)
      return (
        .object(parts.mapValues(\.known)), unknown.isEmpty ? nil : .object(unknown),
        sensitive.isEmpty ? nil : .object(sensitive)
      )
    }
  }

  /// The planned resources that the values within come from, by the names that lead there, joined
  /// by dots.
  func references(under path: String) -> [String: [String]] {
    switch self {
    case .scalar, .sensitive, .nothing: return [:]
    case .unknown(let addresses): return addresses.isEmpty ? [:] : [path: addresses]
    case .list(let elements):
      return elements.map { $0.references(under: path) }.reduce(into: [:]) { $0.add($1) }
    case .map(let members):
      return members.sorted { $0.key < $1.key }.reduce(into: [:]) { references, member in
        let inner = path.isEmpty ? member.key : "\(path).\(member.key)"
        references.add(member.value.references(under: inner))
      }
    }
  }
}

extension [String: [String]] {
  fileprivate mutating func add(_ others: [String: [String]]) {
    merge(others) { first, second in first + second.filter { !first.contains($0) } }
  }
}
