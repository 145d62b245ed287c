package import PreflightModel

/// Counts what the plans of a check take from each quota.
package struct DemandCounter: Sendable {
  private let check: Check

  package init(check: Check) {
    self.check = check
  }

  /// What AWS must tell before demands are as exact as they can be.
  package func lookups(given facts: Facts) -> Set<Lookup> {
    let context = DemandContext(check: check, facts: facts)
    var lookups = context.instanceTypeLookups
    for (_, resource) in changedResources {
      for side in sides(of: resource) {
        for typed in check.catalog.consumers(of: resource.type) {
          let asked = [
            typed.consumer.parent.flatMap { context.parentLookup(by: $0, of: side) },
            context.prefixListLookup(for: typed.consumer, of: typed.quota, on: side),
          ]
          lookups.formUnion(asked.compactMap(\.self))
        }
      }
    }
    return lookups
  }

  /// The demands that take anything, by quota, region and parent.
  package func demands(given facts: Facts) -> [Demand] {
    let context = DemandContext(check: check, facts: facts)
    var tallies: [Key: DemandTally] = [:]
    for (plan, resource) in changedResources {
      for (quota, consumers) in consumersByQuota(of: resource.type) {
        let region = quota.isGlobal ? nil : check.region(of: resource)
        let before = taken(from: quota, by: consumers, resource, .before, context)
        let after = taken(from: quota, by: consumers, resource, .after, context)
        for parent in Set(before.keys).union(after.keys) {
          tallies[Key(quota: quota.id, region: region, parent: parent), default: DemandTally()]
            .add(
              resource, from: before[parent] ?? .zero, to: after[parent] ?? .zero,
              deletions: plan.format.deletionOrder)
        }
      }
    }
    return tallies.compactMap { key, tally in
      check.catalog.quotas[key.quota].map {
        tally.demand(on: $0, in: key.region, of: key.parent)
      }
    }
    .filter(\.takesAnything)
    .sorted { $0.sortingKey < $1.sortingKey }
  }

  private struct Key: Hashable {
    var quota: QuotaID
    var region: String?
    var parent: QuotaParent?
  }

  private var changedResources: [(plan: Plan, resource: PlannedResource)] {
    check.plans.flatMap { plan in
      plan.resources.lazy.filter(\.change.takesPart).map { (plan, $0) }
    }
  }

  private func consumersByQuota(of type: String) -> [(Quota, [Consumer])] {
    let typed = check.catalog.consumers(of: type)
    return Dictionary(grouping: typed, by: \.quota.id).values.map {
      ($0[0].quota, $0.map(\.consumer))
    }
  }

  /// What a resource takes from a quota at one moment, by parent.
  private func taken(
    from quota: Quota, by consumers: [Consumer], _ resource: PlannedResource,
    _ moment: ResourceSide.Moment, _ context: DemandContext
  ) -> [QuotaParent?: AmountRange] {
    guard let side = side(of: resource, moment) else { return [:] }
    var taken: [QuotaParent?: AmountRange] = [:]
    for consumer in consumers {
      let reading = ConsumerReading(
        consumer: consumer, side: side, quota: quota, context: context)
      for consumption in reading.consumptions() {
        taken[consumption.parent, default: .zero] =
          taken[consumption.parent, default: .zero] + consumption.amount
      }
    }
    return taken
  }

  private func sides(of resource: PlannedResource) -> [ResourceSide] {
    [.before, .after].compactMap { side(of: resource, $0) }
  }

  /// Nil when the resource does not exist at that moment.
  private func side(
    of resource: PlannedResource, _ moment: ResourceSide.Moment
  ) -> ResourceSide? {
    guard let dialect = Dialect(type: resource.type) else { return nil }
    let exists =
      switch moment {
      case .before: resource.change.deletes || resource.change == .update
      case .after:
        resource.change.creates || resource.change == .update
          || resource.change == .unrecognized
      }
    return exists ? ResourceSide(resource: resource, moment: moment, dialect: dialect) : nil
  }
}

extension Demand {
  /// A stable order: by quota, region, parent.
  var sortingKey: (String, String, String) {
    (quota.id.description, region ?? "", parent?.name ?? "")
  }
}
