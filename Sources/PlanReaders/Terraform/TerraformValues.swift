internal import Documents

/// Takes a value apart by the masks that Terraform prints beside it: `after_unknown` and
/// `after_sensitive`.
///
/// A value is what `after` holds, if that is there and not null; else unknown, if the mask says
/// so; else it is not set. A sensitive value stands in clear in the plan: it is dropped here and
/// goes nowhere else.
enum TerraformValues {
  /// - Parameter value: the attributes; nil when there are none.
  static func separated(
    _ value: Document?, unknown: Document? = nil, sensitive: Document? = nil
  ) -> AttributeValues {
    let separated = parts(of: value, unknown: unknown, sensitive: sensitive)
    return AttributeValues(
      known: separated.known.isNull ? AttributeMask.empty : separated.known,
      unknown: separated.unknown ?? AttributeMask.empty,
      sensitive: separated.sensitive ?? AttributeMask.empty)
  }

  private typealias Parts = (known: Document, unknown: Document?, sensitive: Document?)

  private static func parts(
    of value: Document?, unknown: Document?, sensitive: Document?
  ) -> Parts {
    switch value {
    case nil, .null:
      return (.null, AttributeMask.pruned(unknown), nil)
    case .some where sensitive == .bool(true):
      return (.null, nil, .bool(true))
    case .object(let members):
      if isOtherShape(sensitive, than: \.object) { return (.null, nil, .bool(true)) }
      return parts(of: members, unknown: unknown, sensitive: sensitive)
    case .array(let elements):
      if isOtherShape(sensitive, than: \.array) { return (.null, nil, .bool(true)) }
      return parts(of: elements, unknown: unknown, sensitive: sensitive)
    case .some(let scalar):
      if AttributeMask.pruned(sensitive) != nil { return (.null, nil, .bool(true)) }
      return (scalar, nil, nil)
    }
  }

  private static func parts(
    of members: [String: Document], unknown: Document?, sensitive: Document?
  ) -> Parts {
    var known = members
    var unknowns: [String: Document] = [:]
    var secrets: [String: Document] = [:]
    for (name, value) in members {
      let separated = parts(of: value, unknown: unknown?[name], sensitive: sensitive?[name])
      known[name] = separated.known
      unknowns[name] = separated.unknown
      secrets[name] = separated.sensitive
    }
    for (name, mask) in unknown?.object ?? [:] where members[name] == nil {
      unknowns[name] = AttributeMask.pruned(mask)
    }
    return (
      .object(known), unknowns.isEmpty ? nil : .object(unknowns),
      secrets.isEmpty ? nil : .object(secrets)
    )
  }

  private static func parts(
    of elements: [Document], unknown: Document?, sensitive: Document?
  ) -> Parts {
    let separated = elements.indices.map { index in
      parts(of: elements[index], unknown: unknown?[index], sensitive: sensitive?[index])
    }
    let beyond = (unknown?.array ?? []).dropFirst(elements.count).map(AttributeMask.pruned)
    return (
      .array(separated.map(\.known)), AttributeMask.array(of: separated.map(\.unknown) + beyond),
      AttributeMask.array(of: separated.map(\.sensitive))
    )
  }

  /// Whether the mask marks something but is no match for the value: then all of it is hidden.
  private static func isOtherShape<Shape>(
    _ mask: Document?, than shape: KeyPath<Document, Shape?>
  ) -> Bool {
    guard let mask = AttributeMask.pruned(mask) else { return false }
    return mask[keyPath: shape] == nil
  }
}
