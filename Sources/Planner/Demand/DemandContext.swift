internal import Documents
internal import PreflightModel

/// What reading one resource needs to know of the others, and of AWS. A class, because the
/// readings of many resources share one.
final class DemandContext: Sendable {
  private let index: PlanIndex
  private let facts: Facts

  init(index: PlanIndex, facts: Facts) {
    self.index = index
    self.facts = facts
  }

  /// Nil when it has not been asked yet, was refused, or the region has no such type.
  func vCPUs(of type: String, in region: String?) -> Double? {
    index.instanceTypes.vCPUs(of: type, in: region, given: facts)
  }

  /// The size of a prefix list that exists; nil when it has not been read.
  func prefixListSize(_ id: String, of quota: Quota, in region: String?) -> Double? {
    guard let join = quota.prefixLists,
      let lists = facts[join.call.lookup(in: region)]?.document?.values(at: join.items)
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
      return elements.map { parent(rule, existing: $0.string, in: side.region) }
    case .known(let value):
      return [parent(rule, existing: value.string, in: side.region)]
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
    _ rule: Consumer.ParentRule, existing id: String?, in region: String?
  ) -> QuotaParent {
    guard let id, !id.isEmpty else { return .unknown }
    guard let via = rule.via else { return .existing(id) }
    guard let items = facts[via.call.lookup(in: region)]?.document?.values(at: via.items) else {
      return .unknown
    }
    let item = items.first { $0.value(at: via.key)?.string == id }
    return item?.value(at: via.value)?.string.map(QuotaParent.existing) ?? .unknown
  }

  private func parent(_ rule: Consumer.ParentRule, planned address: String) -> QuotaParent {
    guard let via = rule.via else { return .planned(address) }
    guard let resource = index.steppingStone(at: address),
      let dialect = Dialect(type: resource.type), let path = via.attribute[dialect],
      case .known(let value) = resource.value(at: path), let name = value.string
    else { return .unknown }
    return .existing(name)
  }
}

extension DocumentPath {
  /// The names of the path joined by dots, the way references are keyed.
  fileprivate var withoutIndexes: String {
    steps.compactMap { step in
      if case .member(let name) = step { name } else { nil }
    }.joined(separator: ".")
  }
}
