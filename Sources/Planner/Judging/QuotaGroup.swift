internal import PreflightModel

/// All demands on one quota in one region, and how much of it is in use there.
///
/// Usage is counted once for the group, whatever number of parents the plans name.
struct QuotaGroup {
  let quota: Quota
  /// Nil for a global quota.
  let region: String?
  let demands: [Demand]
  let usage: UsageAnswer
  /// Whether the service is about to state its limit itself, so that Service Quotas need not be
  /// asked.
  let expectsLimit: Bool
  /// What the service states apart from the usage; nil when it does not.
  private let limit: UsageAnswer?

  init(
    quota: Quota, region: String?, demands: [Demand], account: String?, given facts: Facts
  ) {
    let counter = UsageCounter(quota: quota, account: account)
    let parents = Self.existingParents(of: demands)
    self.quota = quota
    self.region = region
    self.demands = Self.addingStrays(to: demands)
    usage = counter.usage(in: region, of: parents, given: facts)
    limit = counter.limit(in: region, given: facts)
    if case .asks? = limit {
      expectsLimit = true
    } else if case .asks = usage {
      expectsLimit = counter.promisesLimit(in: region, of: parents, given: facts)
    } else {
      expectsLimit = false
    }
  }

  /// The limit that the service states itself.
  var statedLimit: Double? {
    if case .counted(let usage) = usage, let limit = usage.limit { return limit }
    if case .counted(let limit)? = limit { return limit.total }
    return nil
  }

  /// What must be asked to know the limit that the service states.
  var limitLookups: Set<Lookup> {
    if case .asks(let lookups)? = limit { lookups } else { [] }
  }

  /// The parents that the plans name, so that one call counts them all; nil when one of them is
  /// not known, and all must be counted.
  private static func existingParents(of demands: [Demand]) -> Set<String>? {
    var parents: Set<String> = []
    for demand in demands {
      switch demand.parent {
      case .existing(let id)?: parents.insert(id)
      case .planned?, nil: continue
      case .unknown?: return nil
      }
    }
    return parents
  }

  /// What goes to an unknown parent may go to any of the known ones: it adds to the most that they
  /// may have to hold.
  private static func addingStrays(to demands: [Demand]) -> [Demand] {
    guard let stray = demands.first(where: { $0.parent == .unknown }) else { return demands }
    return demands.map { demand in
      guard demand.parent != .unknown else { return demand }
      var demand = demand
      demand.amount.high = demand.amount.high.flatMap { high in
        stray.amount.high.map { high + $0 }
      }
      demand.unknowns += stray.unknowns.first
      return demand
    }
  }

  // MARK: What each demand meets

  func used(by demand: Demand) -> QuotaSituation.Used {
    if case .planned = demand.parent {
      return .known(quota.initialAmount, source: "the plan", isExact: true)
    }
    switch usage {
    case .asks(let lookups):
      let reason = Unavailability(.unreachable, "it was not asked")
      return .unknown(
        lookups.sorted { $0.description < $1.description }
          .map { UsageAnswer.Refusal(lookup: $0, reason: reason) })
    case .unavailable(let refusals):
      return .unknown(refusals)
    case .counted(let usage):
      return used(by: demand, of: usage)
    }
  }

  private func used(by demand: Demand, of usage: Usage) -> QuotaSituation.Used {
    switch demand.parent {
    case nil:
      return .known(usage.total, source: usage.source, isExact: usage.isExact)
    case .existing(let id)?:
      return .known(usage.amounts[id] ?? 0, source: usage.source, isExact: usage.isExact)
    case .planned?, .unknown?:
      let fullest = usage.amounts.values.max() ?? 0
      return .fullest(fullest, source: usage.source, isExact: usage.isExact)
    }
  }
}
