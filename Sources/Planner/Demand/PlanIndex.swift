internal import Documents
internal import PreflightModel

/// What counting looks up in the plans of a check, made once.
package struct PlanIndex: Sendable {
  /// A resource to which something happens, and what it takes from. A class, because a plan may
  /// have a hundred thousand of them and each is passed around a lot.
  final class Entry: Sendable {
    let resource: PlannedResource
    /// Which of the plans it stands in, from 0.
    let plan: Int
    /// Where it takes place; nil when nobody says.
    let region: String?
    let dialect: Dialect
    let deletions: PlanFormat.DeletionOrder
    let takes: [Catalog.Take]
    /// The resources whose attributes it takes by, by the paths at which it names them.
    let named: [DocumentPath: PlannedResource]

    init(
      resource: PlannedResource, plan: Int, region: String?, dialect: Dialect,
      deletions: PlanFormat.DeletionOrder, takes: [Catalog.Take],
      named: [DocumentPath: PlannedResource]
    ) {
      self.resource = resource
      self.plan = plan
      self.region = region
      self.dialect = dialect
      self.deletions = deletions
      self.takes = takes
      self.named = named
    }
  }

  let entries: [Entry]
  let instanceTypes: InstanceTypes
  /// What AWS must tell before demands are as exact as they can be.
  let lookups: Set<Lookup>
  private let referents: Referents

  init(plans: [Plan], defaultRegion: String?, catalog: Catalog) {
    let entries = plans.enumerated().flatMap { number, plan in
      let others = NamedResources(of: plan, catalog: catalog)
      return plan.resources.compactMap { resource -> Entry? in
        guard resource.change.takesPart, let dialect = Dialect(type: resource.type) else {
          return nil
        }
        let takes = catalog.takes(of: resource.type)
        guard !takes.isEmpty else { return nil }
        return Entry(
          resource: resource, plan: number, region: resource.region ?? defaultRegion,
          dialect: dialect, deletions: plan.format.deletionOrder, takes: takes,
          named: others.named(by: resource, in: takes, dialect: dialect))
      }
    }
    self.entries = entries
    instanceTypes = InstanceTypes(entries)
    lookups = entries.reduce(into: instanceTypes.lookups) { $0.formUnion($1.lookups) }
    referents = Referents(of: entries, in: plans)
  }

  /// The resource at an address of the plan that an entry stands in; nil when it is none of AWS's.
  func resource(at address: String, besides entry: Entry) -> PlannedResource? {
    referents.resource(at: address, ofPlan: entry.plan)
  }

  /// The parent that a plan creates at one of its addresses.
  func plannedParent(at address: String, besides entry: Entry) -> QuotaParent {
    .planned(referents.name(of: address, inPlan: entry.plan))
  }

  /// AWS's id of a resource that is its own parent and exists already; nil for anything else.
  func ownID(of entry: Entry, as parent: QuotaParent?) -> String? {
    guard case .planned? = parent, entry.resource.change == .update,
      plannedParent(at: entry.resource.address, besides: entry) == parent
    else { return nil }
    return entry.resource.priorAttributes["id"]?.string
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
            case .known(let value) = side.value(parent, under: [])
          {
            lookups.formUnion(value.texts.map { via.lookup(of: $0, in: region) })
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

extension Consumer.ParentRule.Via {
  /// The question that tells the parent of what has this id.
  func lookup(of id: String, in region: String?) -> Lookup {
    Lookup(
      service: call.service, operation: call.operation,
      input: call.input.replacingPlaceholders(by: PlaceholderValues(each: [id])) ?? [:],
      region: region)
  }
}

extension Document {
  /// The texts of a list, or the one text that this is.
  fileprivate var texts: [String] {
    array?.compactMap(\.string) ?? [string].compactMap(\.self)
  }
}

extension UsageSource.CallTemplate {
  /// The question of a template without placeholders.
  func lookup(in region: String?) -> Lookup {
    Lookup(service: service, operation: operation, input: input, region: region)
  }
}
