internal import PreflightModel

/// A demand together with what is known of limit and usage: all that is needed to judge it.
struct QuotaSituation {
  /// What is known of the usage.
  enum Used {
    case known(Double, source: String, isExact: Bool)
    /// The parent is not known; this is the usage of the fullest one.
    case fullest(Double, source: String, isExact: Bool)
    case unknown([UsageAnswer.Refusal])
  }

  let demand: Demand
  let used: Used
  let limit: QuotaLimit
  /// The ARN of the one resource that the limit is applied to; nil for one that holds for all.
  var limitedResource: String?

  var limitValue: Double? { limit.value }

  /// The usage to judge by; nil when it is not known.
  var usedValue: Double? {
    switch used {
    case .known(let value, _, _), .fullest(let value, _, _): value
    case .unknown: nil
    }
  }

  /// What must be allowed for the plan to fit, at the most that is known to be planned.
  var needed: Double? {
    let planned = demand.amount
    return usedValue.map { $0 + max(planned.peak, planned.high ?? planned.low) }
  }

  var isExact: Bool {
    switch used {
    case .known(_, _, let isExact), .fullest(_, _, let isExact): isExact
    case .unknown: true
    }
  }

  var assessment: QuotaAssessment {
    let quota = demand.quota
    var assessment = QuotaAssessment(
      id: quota.id, name: quota.name, scope: quota.scope, parent: demand.parent?.name,
      isAdjustable: quota.isAdjustable, isExact: isExact, planned: demand.amount)
    if case .known(let value, let source) = limit {
      assessment.limit = value
      assessment.limitSource = source
    }
    if case .known(let value, let source, _) = used {
      assessment.used = value
      assessment.usedSource = source
    }
    return assessment
  }
}
