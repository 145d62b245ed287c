package import PreflightModel

/// Whether each quota that a planned resource takes from has room for it.
package struct QuotaRule: PreflightRule {
  package let metadata = RuleMetadata(
    id: "quota", title: "Quotas",
    summary: "Every quota that the plan takes from has room for it.")

  package init() {}

  package func lookups(for check: Check, given facts: Facts) -> Set<Lookup> {
    let counting = DemandCounter(check: check).lookups
    let cases = QuotaCases(check: check, facts: facts)
    return counting.union(cases.lookups).union(
      requestLookups(for: cases.situationsByGroup.flatMap(\.self), in: check))
  }

  package func findings(for check: Check, given facts: Facts) -> [Finding] {
    quotaFindings(for: check, given: facts) + incompletenessFindings(for: check)
  }

  private func quotaFindings(for check: Check, given facts: Facts) -> [Finding] {
    QuotaCases(check: check, facts: facts).situationsByGroup.flatMap { situations in
      let needed = situations.compactMap(\.needed).max()
      return situations.map { situation in
        finding(
          about: situation,
          remedies: QuotaRemedies(
            situation: situation, needed: needed, check: check, facts: facts),
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

  private func judgement(
    of situation: QuotaSituation, by settings: CheckSettings
  ) -> QuotaJudgement {
    QuotaJudgement(
      situation, warningThreshold: settings.warningThreshold(of: situation.demand.quota.id))
  }

  private func finding(
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
