internal import PreflightModel

/// Brings together, for every demand of a check, the limit and the usage.
///
/// Asking comes in stages: usage and applied limits together; then the next source where one was
/// refused, and AWS's default where no applied value exists.
struct QuotaCases {
  private let groups: [QuotaGroup]
  private let limits: LimitFinder

  init(groups: [QuotaGroup], limits: LimitFinder) {
    self.groups = groups
    self.limits = limits
  }

  init(check: Check, facts: Facts) {
    let account = check.caller(given: facts)?.account
    let demands = DemandCounter(check: check).demands(given: facts)
    let groups = Dictionary(grouping: demands, by: Place.init)
      .sorted { $0.key < $1.key }
      .map { place, demands in
        QuotaGroup(
          quota: demands[0].quota, region: place.region, demands: demands, account: account,
          given: facts)
      }
    self.init(groups: groups, limits: LimitFinder(check: check, facts: facts))
  }

  private struct Place: Hashable, Comparable {
    let quota: QuotaID
    let region: String?

    init(_ demand: Demand) {
      quota = demand.quota.id
      region = demand.region
    }

    static func < (left: Place, right: Place) -> Bool {
      (left.quota, left.region ?? "") < (right.quota, right.region ?? "")
    }
  }

  // MARK: What must be asked

  var lookups: Set<Lookup> {
    var lookups: Set<Lookup> = []
    var wanted: [Want: [QuotaID]] = [:]
    for group in groups {
      if case .asks(let more) = group.usage { lookups.formUnion(more) }
      lookups.formUnion(resourceLookups(of: group))
      guard case .wants(let value) = limit(of: group) else { continue }
      lookups.formUnion(group.limitLookups)
      guard !group.expectsLimit else { continue }
      let want = Want(value: value, region: group.region)
      wanted[want, default: []].append(group.quota.id)
    }
    return wanted.reduce(into: lookups) { lookups, wanted in
      lookups.formUnion(
        limits.lookups(wanted.key.value, of: wanted.value, in: wanted.key.region))
    }
  }

  /// What Service Quotas is asked for together.
  private struct Want: Hashable {
    let value: ServiceQuotas.Value
    let region: String?
  }

  private func limit(of group: QuotaGroup) -> LimitAnswer {
    limits.limit(of: group.quota, in: group.region, statedByService: group.statedLimit)
  }

  /// What tells the limits of the resources that the plans name, where they have their own.
  private func resourceLookups(of group: QuotaGroup) -> [Lookup] {
    guard group.demands.contains(where: { $0.parentID != nil }) else { return [] }
    return [limits.resourceLookup(of: group.quota, in: group.region)].compactMap(\.self)
  }

  // MARK: What is known

  /// Every demand with its limit and usage as far as they are known, those on one quota in one
  /// region together; a resource that has a limit of its own is by itself.
  var situationsByGroup: [[QuotaSituation]] {
    groupsWithLimits.flatMap { group, limit in
      let situations = group.demands.map { situation(of: $0, in: group, limit: limit) }
      return Dictionary(grouping: situations, by: \.limitedResource)
        .sorted { ($0.key ?? "") < ($1.key ?? "") }.map(\.value)
    }
  }

  private func situation(
    of demand: Demand, in group: QuotaGroup, limit: QuotaLimit
  ) -> QuotaSituation {
    let own = demand.parentID.map {
      limits.limit(of: group.quota, in: group.region, forResource: $0, general: limit)
    }
    return QuotaSituation(
      demand: demand, used: group.used(by: demand), limit: own?.limit ?? limit,
      limitedResource: own?.arn)
  }

  /// Every quota in its region, with its limit as far as it is known.
  var groupsWithLimits: [(group: QuotaGroup, limit: QuotaLimit)] {
    groups.map { group in
      let limit = limits.settledLimit(
        of: group.quota, in: group.region, statedByService: group.statedLimit)
      return (group, limit)
    }
  }
}
