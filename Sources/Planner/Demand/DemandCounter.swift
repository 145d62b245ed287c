package import PreflightModel

/// Counts what the plans of a check take from each quota.
package struct DemandCounter: Sendable {
  private let index: PlanIndex
  private let settled: [Demand]?

  package init(check: Check) {
    index = check.index
    settled = check.settledDemands
  }

  init(index: PlanIndex) {
    self.index = index
    settled = nil
  }

  /// What AWS must tell before demands are as exact as they can be.
  package var lookups: Set<Lookup> { index.lookups }

  /// The demands that take anything, by quota, region and parent.
  package func demands(given facts: Facts) -> [Demand] {
    if let settled { return settled }
    let context = DemandContext(index: index, facts: facts)
    var tallies: [Key: DemandTally] = [:]
    var quotas: [QuotaID: Quota] = [:]
    var ownIDs: [Key: String] = [:]
    for entry in index.entries {
      for take in entry.takes {
        quotas[take.quota.id] = take.quota
        let region = take.quota.isGlobal ? nil : entry.region
        for (parent, change) in changes(to: take, by: entry, context) {
          let key = Key(quota: take.quota.id, region: region, parent: parent)
          tallies[key, default: .init()].add(
            entry.resource, from: change.before, to: change.after, unknowns: change.unknowns,
            deletions: entry.deletions)
          if let id = index.ownID(of: entry, as: parent) { ownIDs[key] = id }
        }
      }
    }
    return tallies.keys.sorted().compactMap { key in
      guard let quota = quotas[key.quota], let tally = tallies[key] else { return nil }
      var demand = tally.demand(on: quota, in: key.region, of: key.parent)
      demand.parentID = ownIDs[key] ?? key.parent?.existingID(in: quota.usage.compartments)
      return demand.takesAnything ? demand : nil
    }
  }

  private struct Key: Hashable, Comparable {
    let quota: QuotaID
    let region: String?
    let parent: QuotaParent?

    static func < (left: Key, right: Key) -> Bool {
      (left.quota, left.region ?? "", left.parent?.name ?? "")
        < (right.quota, right.region ?? "", right.parent?.name ?? "")
    }
  }

  /// What a resource took from a quota for one parent, and what it will take.
  private struct Amounts {
    var before = AmountRange.zero
    var after = AmountRange.zero
    /// What the amount after depends on.
    var unknowns: [UnknownAmount] = []
  }

  private func changes(
    to take: Catalog.Take, by entry: PlanIndex.Entry, _ context: DemandContext
  ) -> [QuotaParent?: Amounts] {
    var changes: [QuotaParent?: Amounts] = [:]
    var wholes: Set<QuotaParent?> = []
    for moment in [ResourceSide.Moment.before, .after] {
      guard let side = entry.side(moment) else { continue }
      for consumer in take.consumers {
        let reading = ConsumerReading(
          consumer: consumer, take: take, side: side, context: context)
        for consumption in reading.consumptions() {
          if reading.isWhole { wholes.insert(consumption.parent) }
          var amounts = changes[consumption.parent] ?? Amounts()
          switch moment {
          case .before: amounts.before = amounts.before + consumption.amount
          case .after:
            amounts.after = amounts.after + consumption.amount
            amounts.unknowns += consumption.unknowns
          }
          changes[consumption.parent] = amounts
        }
      }
    }
    // What stays as it is takes nothing; what changes is judged by all that it will be.
    for parent in wholes {
      if changes[parent]?.before == changes[parent]?.after { changes[parent] = nil }
      changes[parent]?.before = .zero
    }
    return changes
  }
}
