package import PreflightModel

extension QuotaRule {
  /// What the plans tell by themselves, when nothing can be asked: what is planned for each new
  /// parent, against AWS's default.
  ///
  /// An account may have more than the default where AWS raises it. Beyond the default is a blocker
  /// only where AWS does not, or where no account may have as much; else it is undetermined.
  package func findingsOfPlansAlone(for check: Check) -> [Finding] {
    DemandCounter(check: check).demands(given: Facts()).compactMap { demand -> Finding? in
      guard case .planned? = demand.parent, let limit = PlanLimit(of: demand, in: check) else {
        return nil
      }
      let situation = QuotaSituation(
        demand: demand,
        used: .known(demand.quota.initialAmount, source: "the plan", isExact: true),
        limit: .known(limit.value, limit.source))
      let remedies = QuotaRemedies(
        situation: situation, needed: situation.needed, check: check, facts: Facts(), cleanups: nil)
      var finding = finding(about: situation, remedies: remedies, settings: check.settings)
      guard finding.verdict == .blocked, !limit.isCertain else { return finding }
      finding.verdict = .undetermined
      finding.message += " \(limit.reservation)"
      return finding
    }
  }
}

/// What a limit is known to be without asking.
private struct PlanLimit {
  let value: Double
  let source: QuotaAssessment.LimitSource
  /// Whether no account has more.
  let isCertain: Bool

  let reservation =
    "That is by AWS's default; whether the account has more could not be asked."

  /// Nil when AWS has published no default.
  init?(of demand: Demand, in check: Check) {
    let quota = demand.quota
    if let override = check.settings.limits[quota.id] {
      (value, source, isCertain) = (override, .override, true)
      return
    }
    guard let standard = quota.defaultValue else { return nil }
    source = .default
    if let maximum = quota.maximum, quota.initialAmount + demand.amount.low > maximum {
      (value, isCertain) = (maximum, true)
    } else {
      (value, isCertain) = (standard, quota.isAdjustable == false)
    }
  }
}
