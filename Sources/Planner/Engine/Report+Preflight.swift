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
      plans: check.plans.map { PlanSummary($0, regionOf: check.region(of:)) },
      findings: outcome.findings,
      notChecked: preflight.notChecked,
      calls: calls)
  }
}

extension Report.PlanSummary {
  fileprivate init(_ plan: Plan, regionOf region: (PlannedResource) -> String?) {
    let changed = plan.resources.filter(\.change.takesPart)
    self.init(
      path: plan.path,
      format: plan.format,
      regions: Set(changed.compactMap(region)).sorted(),
      creates: plan.resources.count { $0.change == .create },
      updates: plan.resources.count { $0.change == .update },
      deletes: plan.resources.count { $0.change == .delete },
      replaces: plan.resources.count(where: \.change.replaces),
      isComplete: plan.isComplete,
      gaps: plan.gaps)
  }
}

extension Preflight {
  /// The types that are to be created or changed and that no rule looks at, by name.
  fileprivate var notChecked: [Report.NotChecked] {
    let types = check.plans.flatMap(\.resources)
      .filter { $0.change.takesPart && $0.change != .delete }
      .map(\.type)
      .filter { type in !rules.contains { $0.knows(type, in: check.catalog) } }
    return Dictionary(grouping: types, by: \.self)
      .sorted { $0.key < $1.key }
      .map {
        Report.NotChecked(
          type: $0.key, count: $0.value.count, reason: "no quota and no rule knows this type")
      }
  }
}
