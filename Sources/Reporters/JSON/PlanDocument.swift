internal import Documents
internal import PreflightModel

/// A member of `plans` in a report.
struct PlanDocument {
  private let plan: Report.PlanSummary

  init(_ plan: Report.PlanSummary) {
    self.plan = plan
  }

  var json: JSONValue {
    [
      "path": .string(plan.path),
      "format": .string(plan.format.rawValue),
      "regions": .array(plan.regions.map(JSONValue.string)),
      "creates": .number(plan.creates),
      "updates": .number(plan.updates),
      "deletes": .number(plan.deletes),
      "replaces": .number(plan.replaces),
      "complete": .bool(plan.isComplete),
      "gaps": .array(plan.gaps.map(JSONValue.string)),
      "undecided": .array(
        plan.undecided.map { ["reason": .string($0.reason), "count": .number($0.count)] }),
    ]
  }
}
