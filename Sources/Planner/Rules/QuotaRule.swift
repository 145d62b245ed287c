package import PreflightModel

/// Whether each quota that a planned resource takes from has room for it.
package struct QuotaRule: ListedRule {
  package static let metadata = RuleMetadata(
    id: "quota", title: "Quotas",
    summary: "Every quota that the plan takes from has room for it.")

  package init() {}

  package func lookups(for check: Check, given facts: Facts) -> Set<Lookup> {
    let counting = DemandCounter(check: check).lookups
    let cases = QuotaCases(check: check, facts: facts)
    let situations = cases.situationsByGroup.flatMap(\.self)
    return counting.union(cases.lookups)
      .union(requestLookups(for: situations, in: check))
      .union(cleanupLookups(for: situations, in: check, given: facts))
  }

  package func findings(for check: Check, given facts: Facts) -> [Finding] {
    quotaFindings(for: check, given: facts) + incompletenessFindings(for: check)
  }

  private func quotaFindings(for check: Check, given facts: Facts) -> [Finding] {
    let groups = QuotaCases(check: check, facts: facts).situationsByGroup
    let cleanups = cleanups(for: groups.flatMap(\.self), in: check, given: facts)
    return groups.flatMap { situations in
      let needed = situations.compactMap(\.needed).max()
      return situations.map { situation in
        finding(
          about: situation,
          remedies: QuotaRemedies(
            situation: situation, needed: needed, check: check, facts: facts,
            cleanups: cleanups),
          settings: check.settings)
      }
    }
  }

  /// What a plan leaves out may take from any quota: counting the rest is no pass.
  private func incompletenessFindings(for check: Check) -> [Finding] {
    let gaps = Dictionary(
      check.plans.compactMap { plan in plan.gaps.first.map { (plan.path, $0) } }
    ) { first, _ in first }
    return gaps.map { path, gap in
      Finding(
        id: "\(metadata.id)/plan/\(path)", rule: metadata.id, verdict: .undetermined,
        title: "Incomplete plan",
        message: "What it leaves out may take more than is counted here: \(gap)")
    }
  }

  package func allOperations(in catalog: Catalog) -> Set<AWSOperation> { catalog.operations }

  package func knows(_ type: String, in catalog: Catalog) -> Bool { catalog.knows(type) }

  package func needsRegion(of type: String, in catalog: Catalog) -> Bool {
    catalog.knows(type) && !catalog.isGlobal(type)
  }

  package func attributes(in catalog: Catalog) -> AttributeSelection { catalog.attributes }

  package func memberNames(in catalog: Catalog) -> Set<String> {
    catalog.memberNames.union(ServiceQuotas.memberNames).union(InstanceTypes.memberNames)
  }

  /// For each blocker, whether an increase has been requested already.
  private func requestLookups(
    for situations: [QuotaSituation], in check: Check
  ) -> Set<Lookup> {
    Set(
      situations.filter { judgement(of: $0, by: check.settings).verdict == .blocked }
        .filter { $0.demand.quota.isAdjustable != false }
        .map { ServiceQuotas.requests(for: $0.demand.quota.id, in: $0.demand.region) })
  }

  // MARK: Cleaning up

  private func cleanupLookups(
    for situations: [QuotaSituation], in check: Check, given facts: Facts
  ) -> Set<Lookup> {
    guard let survey = check.survey, let caller = check.caller(given: facts),
      !cleanupBlockers(among: situations, in: check).isEmpty
    else { return [] }
    return survey.lookups(for: caller, given: facts)
  }

  private func cleanups(
    for situations: [QuotaSituation], in check: Check, given facts: Facts
  ) -> CleanupRemedies? {
    let blockers = cleanupBlockers(among: situations, in: check)
    guard let survey = check.survey, let caller = check.caller(given: facts), !blockers.isEmpty
    else { return nil }
    return CleanupRemedies(blockers, survey: survey, caller: caller, facts: facts)
  }

  /// The blockers of which leftovers may hold what is missing.
  private func cleanupBlockers(
    among situations: [QuotaSituation], in check: Check
  ) -> [CleanupRemedies.Blocker] {
    situations.filter { situation in
      check.leftovers?.types.free(situation.demand.quota.id) == true
        && judgement(of: situation, by: check.settings).verdict == .blocked
    }
    .compactMap(\.cleanupBlocker)
  }

  private func judgement(
    of situation: QuotaSituation, by settings: CheckSettings
  ) -> QuotaJudgement {
    QuotaJudgement(
      situation, warningThreshold: settings.warningThreshold(of: situation.demand.quota.id))
  }

  func finding(
    about situation: QuotaSituation, remedies: QuotaRemedies, settings: CheckSettings
  ) -> Finding {
    let demand = situation.demand
    let judgement = judgement(of: situation, by: settings)
    let subject = [metadata.id, demand.quota.id.description, demand.region, demand.parentLabel]
    return Finding(
      id: subject.compactMap(\.self).joined(separator: "/"),
      rule: metadata.id,
      verdict: judgement.verdict,
      title: demand.quota.name,
      message: judgement.message,
      region: demand.region,
      resources: demand.resources,
      quota: situation.assessment,
      remedies: remedies.remedies(for: judgement.verdict))
  }
}

extension Demand {
  /// How ids and reports name the parent; nil for a quota that is not per parent.
  var parentLabel: String? {
    parent.map { $0.name ?? "unknown" }
  }
}
