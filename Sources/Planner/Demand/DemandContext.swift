internal import Documents
internal import PreflightModel

/// What reading one resource needs to know of the others, and of AWS.
struct DemandContext {
  let check: Check
  let facts: Facts
  private let resources: [String: PlannedResource]
  private let instanceTypes: InstanceTypes

  init(check: Check, facts: Facts) {
    self.check = check
    self.facts = facts
    resources = Dictionary(
      check.plans.flatMap(\.resources).map { ($0.address, $0) }
    ) { first, _ in first }
    instanceTypes = InstanceTypes(check: check)
  }

  func vCPUs(of type: String, in region: String?) -> Double? {
    instanceTypes.vCPUs(of: type, in: region ?? check.defaultRegion, given: facts)
  }

  /// The size of a prefix list that exists; nil when it has not been read.
  func prefixListSize(_ id: String, of quota: Quota, for resource: PlannedResource) -> Double? {
    guard let join = quota.prefixLists,
      let lists = facts[join.lookup(in: check.region(of: resource))]?.document?
        .values(at: join.items)
    else { return nil }
    return lists.first { $0.value(at: join.key)?.string == id }
      .flatMap(PrefixListSize.init)?.entries
  }

  /// The parents that a rule finds for one side of a resource: several when the attribute is a
  /// list, one unknown parent when the plan does not tell.
  func parents(
    by rule: Consumer.ParentRule, of side: ResourceSide, under base: [DocumentPath.Step]
  ) -> [QuotaParent] {
    guard let path = rule.attribute[side.dialect] else { return [.unknown] }
    let full = DocumentPath(steps: base + path.steps)
    switch side.value(at: full) {
    case .known(.array(let elements)) where !elements.isEmpty:
      return elements.map { parent(rule, existing: $0.string, of: side) }
    case .known(let value):
      return [parent(rule, existing: value.string, of: side)]
    case .unknown:
      let addresses = side.resource.references[full.withoutIndexes] ?? []
      guard !addresses.isEmpty else { return [.unknown] }
      return addresses.count == 1 || path.isPlural
        ? addresses.map { parent(rule, planned: $0) } : [.unknown]
    case .absent, .sensitive:
      return [.unknown]
    }
  }

  private func parent(
    _ rule: Consumer.ParentRule, existing id: String?, of side: ResourceSide
  ) -> QuotaParent {
    guard let id, !id.isEmpty else { return .unknown }
    guard let via = rule.via else { return .existing(id) }
    let lookup = via.lookup(in: check.region(of: side.resource))
    guard let items = facts[lookup]?.document?.values(at: via.items) else { return .unknown }
    let item = items.first { $0.value(at: via.key)?.string == id }
    return item?.value(at: via.value)?.string.map(QuotaParent.existing) ?? .unknown
  }

  private func parent(_ rule: Consumer.ParentRule, planned address: String) -> QuotaParent {
    guard let via = rule.via else { return .planned(address) }
    guard let resource = resources[address], let dialect = Dialect(type: resource.type),
      let path = via.attribute[dialect],
      case .known(let value) = resource.value(at: path), let name = value.string
    else { return .unknown }
    return .existing(name)
  }

  // MARK: What must be asked

  /// What AWS must tell before the amounts of these vCPU measures are known.
  var instanceTypeLookups: Set<Lookup> { instanceTypes.lookups }

  /// What AWS must tell to weigh the prefix lists that a planned rule names.
  func prefixListLookup(
    for consumer: Consumer, of quota: Quota, on side: ResourceSide
  ) -> Lookup? {
    guard consumer.amount == .securityGroupRules, let join = quota.prefixLists,
      side.namesPrefixList(in: consumer.each)
    else { return nil }
    return join.lookup(in: check.region(of: side.resource))
  }

  /// What AWS must tell to find the parent of a resource that names something existing.
  func parentLookup(
    by rule: Consumer.ParentRule, of side: ResourceSide
  ) -> Lookup? {
    guard let via = rule.via, let path = rule.attribute[side.dialect],
      case .known = side.value(at: path)
    else { return nil }
    return via.lookup(in: check.region(of: side.resource))
  }
}

extension Quota {
  /// Where the prefix lists stand that security group rules name.
  fileprivate var prefixLists: UsageSource.Join? {
    usage.first { $0.measure == .securityGroupRules }?.join
  }
}

extension UsageSource.Join {
  fileprivate func lookup(in region: String?) -> Lookup {
    Lookup(
      service: call.service, operation: call.operation, input: call.input, region: region)
  }
}

extension Consumer.ParentRule.Via {
  func lookup(in region: String?) -> Lookup {
    Lookup(
      service: call.service, operation: call.operation, input: call.input, region: region)
  }
}

extension DocumentPath {
  /// The names of the path joined by dots, the way references are keyed.
  var withoutIndexes: String {
    steps.compactMap { step in
      if case .member(let name) = step { name } else { nil }
    }.joined(separator: ".")
  }
}
