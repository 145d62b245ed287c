internal import Documents
internal import PreflightModel

/// A planned resource as it will be, or as it was.
struct ResourceSide {
  enum Moment {
    case after
    case before
  }

  let entry: PlanIndex.Entry
  let moment: Moment

  var resource: PlannedResource { entry.resource }
  var dialect: Dialect { entry.dialect }
  /// Where the resource is; nil when nobody says.
  var region: String? { entry.region }

  func value(at path: DocumentPath) -> PlannedValue {
    entry.resource.value(at: path, moment)
  }

  /// An attribute in the resource's own dialect, from an element of a list on; absent when the
  /// dialect has no such attribute.
  func value(_ attribute: AttributePaths, under base: [DocumentPath.Step]) -> PlannedValue {
    guard attribute.holders.isEmpty else { return valueOfNamed(attribute) }
    guard let path = attribute[dialect] else { return .absent }
    return value(at: DocumentPath(steps: base + path.steps))
  }

  /// An attribute that stands in another resource, unknown when that is none of the plan.
  private func valueOfNamed(_ attribute: AttributePaths) -> PlannedValue {
    guard let holder = attribute.holders[dialect], value(at: holder) != .absent else {
      return .absent
    }
    guard let other = entry.named[holder], let dialect = Dialect(type: other.type),
      let path = attribute[dialect]
    else { return .unknown }
    return other.value(at: path, moment)
  }

  /// Where each element of a list attribute stands; nil when the plan does not know the list yet.
  func elements(of list: AttributePaths) -> [[DocumentPath.Step]]? {
    guard let path = list[dialect] else { return [] }
    switch value(at: path) {
    case .known(.array(let elements)): return elements.indices.map { path.steps + [.index($0)] }
    // Pulumi writes a block that may stand only once as an object.
    case .known(.object): return [path.steps]
    case .known, .absent: return []
    case .unknown, .sensitive: return nil
    }
  }

  /// Whether a planned security group rule, inline or not, names a prefix list that exists.
  func namesPrefixList(in list: AttributePaths?) -> Bool {
    let bases = list.map { elements(of: $0) ?? [] } ?? [[]]
    return bases.contains { base in
      SecurityGroupRuleNames.of(dialect).prefixLists.contains { attribute in
        let path = DocumentPath(steps: base + [.member(attribute.name)])
        guard case .known(let value) = value(at: path) else { return false }
        return value != .array([])
      }
    }
  }
}

extension PlannedResource {
  /// The attribute at a moment. Of a path that names several values, the list of them; one without
  /// the member is left out, and all are unknown when one of them is.
  fileprivate func value(at path: DocumentPath, _ moment: ResourceSide.Moment) -> PlannedValue {
    guard path.isPlural else {
      return moment == .after ? value(at: path) : priorValue(at: path)
    }
    if moment == .after, case .unknown = value(at: path) { return .unknown }
    let attributes = moment == .after ? attributes : priorAttributes
    return attributes.values(at: path).map { .known(.array($0)) } ?? .absent
  }
}
