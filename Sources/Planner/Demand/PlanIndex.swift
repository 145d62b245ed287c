internal import PreflightModel

/// What counting looks up in the plans of a check, made once.
package struct PlanIndex: Sendable {
  /// A resource to which something happens, and what it takes from. A class, because a plan may
  /// have a hundred thousand of them and each is passed around a lot.
  final class Entry: Sendable {
    let resource: PlannedResource
    /// Where it takes place; nil when nobody says.
    let region: String?
    let dialect: Dialect
    let deletions: PlanFormat.DeletionOrder
    let takes: [Catalog.Take]

    init(
      resource: PlannedResource, region: String?, dialect: Dialect,
      deletions: PlanFormat.DeletionOrder, takes: [Catalog.Take]
    ) {
      self.resource = resource
      self.region = region
      self.dialect = dialect
      self.deletions = deletions
      self.takes = takes
    }
  }

  let entries: [Entry]
  let instanceTypes: InstanceTypes
  /// What AWS must tell before demands are as exact as they can be.
  let lookups: Set<Lookup>
  /// The resources that others refer to on the way to a parent's parent, by address.
  private let steppingStones: [String: PlannedResource]

  init(plans: [Plan], defaultRegion: String?, catalog: Catalog) {
    let entries = plans.flatMap { plan in
      plan.resources.compactMap { resource -> Entry? in
        guard resource.change.takesPart, let dialect = Dialect(type: resource.type) else {
          return nil
        }
        let takes = catalog.takes(of: resource.type)
        guard !takes.isEmpty else { return nil }
        return Entry(
          resource: resource, region: resource.region ?? defaultRegion, dialect: dialect,
          deletions: plan.format.deletionOrder, takes: takes)
      }
    }
    self.entries = entries
    instanceTypes = InstanceTypes(entries)
    lookups = entries.reduce(into: instanceTypes.lookups) { $0.formUnion($1.lookups) }
    steppingStones = Self.steppingStones(in: plans, for: entries)
  }

  func steppingStone(at address: String) -> PlannedResource? { steppingStones[address] }

  private static func steppingStones(
    in plans: [Plan], for entries: [Entry]
  ) -> [String: PlannedResource] {
    let referring = entries.filter { entry in
      entry.takes.contains { $0.consumers.contains { $0.parent?.via != nil } }
    }
    let addresses = Set(referring.flatMap { $0.resource.references.values.joined() })
    guard !addresses.isEmpty else { return [:] }
    let resources = plans.lazy.flatMap(\.resources).filter { addresses.contains($0.address) }
    return Dictionary(resources.map { ($0.address, $0) }) { first, _ in first }
  }
}

extension PlanIndex.Entry {
  /// The resource at a moment; nil when it does not exist then.
  func side(_ moment: ResourceSide.Moment) -> ResourceSide? {
    let change = resource.change
    let exists =
      switch moment {
      case .before: change.deletes || change == .update
      case .after: change.creates || change == .update || change == .unrecognized
      }
    return exists ? ResourceSide(entry: self, moment: moment) : nil
  }

  /// What AWS must tell to find the parent of what the resource names, or to weigh it.
  fileprivate var lookups: Set<Lookup> {
    var lookups: Set<Lookup> = []
    for take in takes where take.asksOfPlans {
      for side in [side(.before), side(.after)].compactMap(\.self) {
        for consumer in take.consumers {
          if let via = consumer.parent?.via, let parent = consumer.parent?.attribute,
            case .known = side.value(parent, under: [])
          {
            lookups.insert(via.call.lookup(in: region))
          }
          if let lists = take.quota.prefixLists, consumer.amount == .securityGroupRules,
            side.namesPrefixList(in: consumer.each)
          {
            lookups.insert(lists.call.lookup(in: region))
          }
        }
      }
    }
    return lookups
  }
}

extension Catalog.Take {
  /// Whether what a plan names must be asked for.
  fileprivate var asksOfPlans: Bool {
    quota.prefixLists != nil || consumers.contains { $0.parent?.via != nil }
  }
}

extension Quota {
  /// Where the prefix lists stand that security group rules name.
  var prefixLists: UsageSource.Join? {
    usage.first { $0.measure == .securityGroupRules }?.join
  }
}

extension UsageSource.CallTemplate {
  /// The question of a template without placeholders.
  func lookup(in region: String?) -> Lookup {
    Lookup(service: service, operation: operation, input: input, region: region)
  }
}
