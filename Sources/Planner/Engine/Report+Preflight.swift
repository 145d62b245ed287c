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
    var (creates, updates, deletes, replaces) = (0, 0, 0, 0)
    var undecided: [String: Int] = [:]
    // By index, as a resource has many parts and a plan very many resources: none is copied.
    let resources = plan.resources
    for index in resources.indices where resources[index].number == .one {
      switch resources[index].change {
      case .create: creates += 1
      case .update: updates += 1
      case .delete: deletes += 1
      case .replaceDeletingFirst, .replaceCreatingFirst, .replaceInUnknownOrder,
        .replaceForgetting:
        replaces += 1
      case .unrecognized: break
      case .forget, .read, .unchanged: continue
      }
      if let reason = resources[index].undecided { undecided[reason, default: 0] += 1 }
    }
    self.init(
      path: plan.path, format: plan.format,
      regions: plan.regions(or: defaultRegion, where: \.takesPart).sorted(),
      creates: creates, updates: updates, deletes: deletes, replaces: replaces,
      isComplete: plan.isComplete, gaps: plan.gaps,
      undecided: undecided.sorted { $0.key < $1.key }.map {
        Report.PlanSummary.Undecided(reason: $0.key, count: $0.value)
      })
  }
}

extension Preflight {
  /// The types that are to be created or changed and that no rule looks at, by name.
  fileprivate var notChecked: [Report.NotChecked] {
    check.directory.counts { $0.takesPart && $0 != .delete }
      .filter { type, _ in !rules.contains { $0.knows(type, in: check.catalog) } }
      .sorted { $0.key < $1.key }
      .map {
        Report.NotChecked(
          type: $0.key, count: $0.value, reason: "no quota and no rule knows this type")
      }
  }
}
