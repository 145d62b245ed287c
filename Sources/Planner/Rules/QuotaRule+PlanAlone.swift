package import PreflightModel

extension QuotaRule {
  /// What the plans tell by themselves, when nothing can be asked: what is planned, against what AWS
  /// publishes.
  ///
  /// Of a parent that the plan creates all is known; of everything else only that the plan alone asks
  /// for more than there can be. An account may have more than the default where AWS raises it.
  /// Beyond the default is a blocker only where AWS does not, or where no account may have as much;
  /// else it is undetermined.
  package func findingsOfPlansAlone(for check: Check) -> [Finding] {
    DemandCounter(check: check).demands(given: Facts()).compactMap { demand -> Finding? in
      guard let limit = PlanLimit(of: demand, in: check) else { return nil }
      let situation = QuotaSituation(
        demand: demand, used: demand.usedOfPlanAlone, limit: .known(limit.value, limit.source))
      let remedies = QuotaRemedies(
        situation: situation, needed: situation.needed, check: check, facts: Facts(), cleanups: nil)
      var finding = finding(about: situation, remedies: remedies, settings: check.settings)
      guard situation.usedValue != nil || finding.verdict == .blocked else { return nil }
      guard finding.verdict == .blocked else { return finding }
      if !limit.isCertain { finding.verdict = .undetermined }
      if let provenance = limit.provenance { finding.message += " \(provenance)" }
      return finding
    }
  }
}

extension Demand {
  /// A parent that is to be created has nothing yet but what AWS gives to each.
  fileprivate var usedOfPlanAlone: QuotaSituation.Used {
    guard case .planned? = parent else { return .unknown([]) }
    return .known(quota.initialAmount, source: "the plan", isExact: true)
  }
}

/// What a limit is known to be without asking.
private struct PlanLimit {
  let value: Double
  let source: QuotaAssessment.LimitSource
  /// Whether no account has more.
  let isCertain: Bool
  /// How the limit is known, as a sentence; nil for what the user has set.
  let provenance: String?

  /// Nil when AWS has published no default.
  init?(of demand: Demand, in check: Check) {
    let quota = demand.quota
    if let override = check.settings.limits[quota.id] {
      (value, source, isCertain, provenance) = (override, .override, true, nil)
      return
    }
    guard let standard = quota.defaultValue else { return nil }
    source = .default
    if let maximum = quota.maximum, quota.initialAmount + demand.amount.low > maximum {
      (value, isCertain) = (maximum, true)
      provenance = "That is the most that AWS documents for any account."
      return
    }
    let date = quota.defaultDate.map { " of \($0)" } ?? ""
    (value, isCertain) = (standard, quota.isAdjustable == false)
    provenance =
      isCertain
      ? "That is AWS's default\(date), which it raises for nobody."
      : "That is AWS's default\(date); whether the account has more could not be asked."
  }
}
