package import PreflightModel

extension QuotaRule {
  /// What there is to request so that the blockers of a check go away: one draft for each quota
  /// that is blocked, in each region, and for each resource that has a limit of its own.
  package func drafts(for check: Check, given facts: Facts) -> [RequestDraft] {
    QuotaCases(check: check, facts: facts).situationsByGroup.compactMap { situations in
      let blocked = situations.filter {
        QuotaJudgement($0, warningThreshold: check.settings.warningThreshold(of: $0.quota.id))
          .verdict == .blocked
      }
      guard let first = blocked.first, let needed = situations.compactMap(\.needed).max() else {
        return nil
      }
      let region = first.demand.region
      return RequestDraft(
        quota: first.quota, region: region ?? check.globalRegion,
        desired: DesiredValue.value(
          for: needed, margin: check.settings.margin, above: first.limitValue ?? 0,
          maximum: first.quota.maximum),
        needed: needed, limit: first.limit, used: situations.compactMap(\.usedValue).max(),
        resource: first.limitedResource,
        history: facts[ServiceQuotas.requests(for: first.quota.id, in: region)])
    }
  }
}

extension QuotaSituation {
  fileprivate var quota: Quota { demand.quota }
}
