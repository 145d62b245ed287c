package import PreflightModel

extension Report {
  /// Everything that a run has to say, from what it was about and what it came to.
  package init(
    of preflight: Preflight, outcome: Preflight.Outcome, source: Source, calls: CallStatistics
  ) {
    let check = preflight.check
    let caller = check.caller(given: outcome.facts)
    self.init(
      source: source,
      account: caller.map { Account(id: $0.account, arn: $0.arn, partition: $0.partition) },
      plans: check.plans.map { PlanSummary($0, defaultRegion: check.defaultRegion) },
      findings: outcome.findings,
      notChecked: preflight.notChecked,
      calls: calls)
  }
}

extension Report.PlanSummary {
  fileprivate init(_ plan: Plan, defaultRegion: String?) {
    var regions: Set<String> = []
    var counts: [Change: Int] = [:]
    var replaces = 0
    var undecided: [String: Int] = [:]
    // By index, as a resource has many parts and a plan very many resources: none is copied.
    let resources = plan.resources
    for index in resources.indices where resources[index].change.takesPart {
      if let region = resources[index].region ?? defaultRegion { regions.insert(region) }
      guard resources[index].number == .one else { continue }
      let change = resources[index].change
      counts[change, default: 0] += 1
      if change.replaces { replaces += 1 }
      if let reason = resources[index].undecided { undecided[reason, default: 0] += 1 }
    }
    self.init(
      path: plan.path, format: plan.format, regions: regions.sorted(),
      creates: counts[.create] ?? 0, updates: counts[.update] ?? 0,
      deletes: counts[.delete] ?? 0, replaces: replaces, isComplete: plan.isComplete,
      gaps: plan.gaps,
      undecided: undecided.sorted { $0.key < $1.key }.map {
        Report.PlanSummary.Undecided(reason: $0.key, count: $0.value)
      })
  }
}

extension Preflight {
  /// The types that are to be created or changed and that no rule looks at, by name.
  fileprivate var notChecked: [Report.NotChecked] {
    var counts: [String: Int] = [:]
    for resources in check.plans.map(\.resources) {
      for index in resources.indices {
        let change = resources[index].change
        if change.takesPart, change != .delete { counts[resources[index].type, default: 0] += 1 }
      }
    }
    return
      counts
      .filter { type, _ in !rules.contains { $0.knows(type, in: check.catalog) } }
      .sorted { $0.key < $1.key }
      .map {
        Report.NotChecked(
          type: $0.key, count: $0.value, reason: "no quota and no rule knows this type")
      }
  }
}
