internal import PreflightModel

/// One quota's numbers as a sentence.
struct QuotaSentence {
  private let situation: QuotaSituation
  private let planned: PlannedDemand

  init(_ situation: QuotaSituation) {
    self.situation = situation
    planned = situation.demand.amount
  }

  var fits: String {
    "\(inUse), \(plannedPhrase): \(left > 0 ? count(left) : "none") left."
  }

  var tooMany: String {
    "\(inUse), \(plannedPhrase): \(count(missing(planned.low))) too many."
  }

  var beyondLimitAlone: String {
    "\(plannedPhrase.capitalizedFirst), \(count(limit)) allowed: "
      + "\(count(missing(planned.low))) too many\(situation.usedValue == nil ? " at least" : "")."
  }

  var tooManyByAnInexactCount: String {
    "\(inUse), \(plannedPhrase): \(count(missing(planned.low))) too many by this count, "
      + "which is only near."
  }

  var perhapsTooMany: String {
    guard let high = planned.high else { return unbounded }
    let unknowns = situation.demand.unknowns
    let dependence = unknowns.count > 0 ? ", depending on \(unknowns)" : ""
    let many = "\(count(missing(high))) too many\(dependence)"
    guard high > planned.peak else {
      return "\(inUse), \(plannedPhrase): \(many) unless deletions of this plan come first."
    }
    return "\(inUse), \(plannedPhrase): \(count(high)) would be \(many)."
  }

  /// What decides how many are planned, and from where on they no longer fit.
  private var unbounded: String {
    let unknowns = situation.demand.unknowns
    guard unknowns.count > 0 else {
      return "\(inUse); how many are planned is not known before apply"
        + (planned.low > 0 ? ", at least \(count(planned.low))." : ".")
    }
    let start =
      planned.peak > 0
      ? "\(inUse), \(count(planned.peak)) planned and more by \(unknowns)"
      : "\(inUse); how many are planned depends on \(unknowns)"
    let used = (situation.usedValue ?? 0) + planned.peak
    guard let each = unknowns.only?.each, each > 0, used <= limit else {
      return "\(start), which the plan does not tell: there is room for \(count(left))."
    }
    let most = ((limit - used) / each).rounded(.down)
    return "\(start), which the plan does not tell: fits while that is at most \(count(most)), "
      + "needs \(count(used + each * (most + 1))) if it is \(count(most + 1))."
  }

  var unknownParent: String {
    "\(plannedPhrase.capitalizedFirst) where the plan does not tell; "
      + "the fullest has \(count(situation.usedValue ?? 0)) of \(count(limit)) in use."
  }

  var unknownUsage: String {
    "\(plannedPhrase.capitalizedFirst), \(count(limit)) allowed; "
      + "how many are in use could not be determined: \(refusals)."
  }

  var unknownLimit: String {
    let use = situation.usedValue.map { "\(count($0)) in use, " } ?? ""
    let unused =
      situation.usedValue == nil ? " Nor could be determined how many are in use: \(refusals)." : ""
    let standard = situation.demand.quota.defaultValue.map { " AWS's default is \(count($0))." }
    return "\(use)\(plannedPhrase); the limit could not be determined: \(limitRefusal)."
      .capitalizedFirst + unused + (standard ?? "")
  }

  // MARK: Parts

  private var limit: Double { situation.limitValue ?? 0 }
  private var left: Double { max(0, limit - (situation.usedValue ?? 0) - planned.peak) }

  private func missing(_ amount: Double) -> Double {
    (situation.usedValue ?? 0) + amount - limit
  }

  private var inUse: String {
    let amount = situation.usedValue ?? 0
    let about = situation.isExact ? "" : "about "
    switch situation.used {
    case .known, .unknown: return "\(about)\(count(amount)) of \(count(limit)) in use"
    case .fullest: return "at most \(about)\(count(amount)) of \(count(limit)) in use"
    }
  }

  private var plannedPhrase: String {
    guard let high = planned.high else { return "at least \(count(planned.low)) planned" }
    return high > planned.peak
      ? "\(count(planned.peak)) to \(count(high)) planned" : "\(count(planned.peak)) planned"
  }

  private var refusals: String {
    guard case .unknown(let refusals) = situation.used, !refusals.isEmpty else {
      return "the catalogue does not say how to count them"
    }
    return refusals.map { "\($0.lookup) (\($0.reason))" }.joined(separator: "; ")
  }

  private var limitRefusal: String {
    guard case .unknown(let lookup, let reason) = situation.limit else { return "" }
    return "\(lookup) (\(reason))"
  }

  private func count(_ amount: Double) -> String { QuotaNumber(amount).description }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
