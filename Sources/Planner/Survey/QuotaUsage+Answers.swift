internal import PreflightModel

extension QuotaUsage {
  /// What limit and usage come to, with the reason where one of them is not known.
  ///
  /// - Parameter quota: What the quota is, still without numbers.
  init(of quota: QuotaAssessment, in region: String?, limit: QuotaLimit, usage: UsageAnswer) {
    var assessment = quota
    var reasons: [String] = []
    switch limit {
    case .known(let value, let source):
      assessment.limit = value
      assessment.limitSource = source
    case .unknown(_, let reason):
      reasons.append("the limit could not be read: \(reason)")
    }
    switch usage {
    case .counted(let usage):
      assessment.used = usage.total
      assessment.usedSource = usage.source
      assessment.isExact = usage.isExact
    case .unavailable(let refusals):
      reasons += Self.distinct(refusals.map(\.reason.description))
    case .asks:
      reasons.append("it was not counted")
    }
    self.init(
      assessment: assessment, region: region,
      reason: reasons.isEmpty ? nil : reasons.joined(separator: "; "))
  }

  private static func distinct(_ reasons: [String]) -> [String] {
    reasons.indices.filter { !reasons[..<$0].contains(reasons[$0]) }.map { reasons[$0] }
  }
}

extension QuotaGroup {
  /// How much of the quota is in use, whatever is planned.
  func usage(limit: QuotaLimit) -> QuotaUsage {
    QuotaUsage(
      of: QuotaAssessment(
        id: quota.id, name: quota.name, scope: quota.scope, isAdjustable: quota.isAdjustable,
        planned: .none),
      in: region, limit: limit, usage: usage)
  }
}
