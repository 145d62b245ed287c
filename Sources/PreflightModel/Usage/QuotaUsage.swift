/// How much of one quota is in use in one place.
package struct QuotaUsage: Hashable, Sendable {
  /// The numbers; nothing is planned.
  package var assessment: QuotaAssessment
  /// Nil for a quota of the account as a whole.
  package var region: String?
  /// Why limit or usage is not known; nil when both are.
  package var reason: String?

  package init(assessment: QuotaAssessment, region: String?, reason: String?) {
    self.assessment = assessment
    self.region = region
    self.reason = reason
  }

  /// The share of the limit that is in use, above 1 where more is in use than it allows; nil when
  /// one of the two is not known.
  package var utilization: Double? {
    guard let limit = assessment.limit, let used = assessment.used else { return nil }
    guard limit > 0 else { return used > 0 ? 1 : 0 }
    return used / limit
  }

  /// The fullest first, what is not known last.
  package static func fullestFirst(_ left: QuotaUsage, _ right: QuotaUsage) -> Bool {
    let (leftShare, rightShare) = (left.utilization ?? -1, right.utilization ?? -1)
    return leftShare == rightShare
      ? (left.assessment.id, left.region ?? "") < (right.assessment.id, right.region ?? "")
      : leftShare > rightShare
  }
}

extension PlannedDemand {
  /// What nobody plans.
  package static let none = PlannedDemand(net: 0, peak: 0, low: 0, high: 0)
}
