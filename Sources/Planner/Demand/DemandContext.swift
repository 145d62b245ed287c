internal import Documents
internal import PreflightModel

/// What reading one resource needs to know of the others, and of AWS. A class, because the
/// readings of many resources share one, and the answers that it has sorted once.
final class DemandContext {
  private let index: PlanIndex
  private let facts: Facts
  private var listings: [Listing: [String: Document]] = [:]
  private lazy var vCPUsByRegion = index.instanceTypes.vCPUs(given: facts)

  /// What a call lists, and what tells one item from another.
  private struct Listing: Hashable {
    let lookup: Lookup
    let items: DocumentPath
    let key: DocumentPath
  }

  init(index: PlanIndex, facts: Facts) {
    self.index = index
    self.facts = facts
  }

  /// Nil when it has not been asked yet, was refused, or the region has no such type.
  func vCPUs(of type: String, in region: String?) -> Double? {
    region.flatMap { vCPUsByRegion[$0]?[type] }
  }

  /// The size of a prefix list that exists; nil when it has not been read.
  func prefixListSize(_ id: String, of quota: Quota, in region: String?) -> Double? {
    guard let join = quota.prefixLists else { return nil }
    return item(
      id, of: Listing(lookup: join.call.lookup(in: region), items: join.items, key: join.key)
    ).flatMap(PrefixListSize.init)?.entries
  }

  /// The parent that a resource is itself, once it is created.
  func plannedParent(_ side: ResourceSide) -> QuotaParent {
    index.plannedParent(at: side.resource.address, besides: side.entry)
  }

  /// The parents that a rule finds for one side of a resource: several when the attribute is a
  /// list, one unknown parent when the plan does not tell.
  func parents(
    by rule: Consumer.ParentRule, of side: ResourceSide, under base: [DocumentPath.Step]
  ) -> [QuotaParent] {
    guard let path = rule.attribute[side.dialect] else { return [.unknown] }
    let full = DocumentPath(steps: base + path.steps)
    let addresses = side.resource.references[full.dottedNames] ?? []
    switch side.value(at: full) {
    case .known(.array(let elements)) where !elements.isEmpty:
      return elements.map { parent(rule, named: $0, of: side, among: addresses) }
    case .known(let value):
      return [parent(rule, named: value, of: side, among: addresses)]
    case .unknown:
      guard addresses.count == 1 || path.isPlural && !addresses.isEmpty else { return [.unknown] }
      return addresses.map { parent(rule, planned: $0, besides: side.entry) }
    case .absent:
      return [rule.absent.map { .existing($0) } ?? .unknown]
    case .sensitive:
      return [.unknown]
    }
  }

  /// The parent that a known value names: one of the resources that it comes from, when the plan
  /// creates that and it bears the name; else something that exists.
  private func parent(
    _ rule: Consumer.ParentRule, named value: Document, of side: ResourceSide,
    among addresses: [String]
  ) -> QuotaParent {
    let planned = addresses.first { address in
      guard side.moment == .after,
        let resource = index.resource(at: address, besides: side.entry),
        resource.change.creates
      else { return false }
      return resource.attributes.object?.values.contains(value) == true
    }
    if let planned { return parent(rule, planned: planned, besides: side.entry) }
    return parent(rule, existing: value.string, in: side.region)
  }

  private func parent(
    _ rule: Consumer.ParentRule, existing id: String?, in region: String?
  ) -> QuotaParent {
    guard let id, !id.isEmpty else { return .unknown }
    guard let via = rule.via else { return .existing(id) }
    let subject = item(
      id, of: Listing(lookup: via.lookup(of: id, in: region), items: via.items, key: via.key))
    return subject?.value(at: via.value)?.string.map(QuotaParent.existing) ?? .unknown
  }

  /// The item of this key; nil when it is not listed, or the list has not been answered.
  private func item(_ key: String, of listing: Listing) -> Document? {
    if let items = listings[listing] { return items[key] }
    let listed = facts[listing.lookup]?.document?.values(at: listing.items) ?? []
    let keyed = listed.compactMap { item in
      item.value(at: listing.key)?.string.map { ($0, item) }
    }
    let items = Dictionary(keyed) { first, _ in first }
    listings[listing] = items
    return items[key]
  }

  /// The parent of a resource whose attribute comes from another one of its plan.
  private func parent(
    _ rule: Consumer.ParentRule, planned address: String, besides entry: PlanIndex.Entry
  ) -> QuotaParent {
    guard let resource = index.resource(at: address, besides: entry) else { return .unknown }
    guard let via = rule.via else {
      // Only what is created can be new: an id of anything else is merely not known.
      return resource.change.creates
        ? index.plannedParent(at: address, besides: entry) : .unknown
    }
    guard let dialect = Dialect(type: resource.type), let path = via.attribute[dialect] else {
      return .unknown
    }
    if case .known(let value) = resource.value(at: path), let name = value.string {
      return .existing(name)
    }
    // What is created together with its parent names it by address.
    let addresses = resource.references[path.dottedNames] ?? []
    guard addresses.count == 1, let parent = index.resource(at: addresses[0], besides: entry),
      parent.change.creates
    else { return .unknown }
    return index.plannedParent(at: addresses[0], besides: entry)
  }
}
