internal import Documents
internal import PreflightModel

/// The document `headroom/report/1`.
///
/// Its shape is a promise to other programs and is kept apart from the model, which may change: it
/// only gains members. Every member is always there; null means that it is not known or does not
/// apply.
struct ReportDocument {
  private let report: Report

  init(_ report: Report) {
    self.report = report
  }

  var json: JSONValue {
    [
      "schema": "headroom/report/1",
      "verdict": .string(report.verdict.rawValue),
      "source": .string(report.source.rawValue),
      "account": .account(report.account),
      "plans": .array(report.plans.map { PlanDocument($0).json }),
      "findings": .array(report.orderedFindings.map { FindingDocument($0).json }),
      "notChecked": .array(report.notChecked.map(notChecked)),
      "calls": .calls(report.calls),
    ]
  }

  private func notChecked(_ type: Report.NotChecked) -> JSONValue {
    ["type": .string(type.type), "count": .number(type.count), "reason": .string(type.reason)]
  }
}
