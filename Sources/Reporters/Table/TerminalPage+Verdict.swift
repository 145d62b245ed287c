internal import PreflightModel

extension TerminalPage {
  /// The first line, which alone answers the question, and what qualifies it.
  mutating func verdict(of report: Report) {
    let verdict = report.verdict
    let count = report.judgedFindings.count { $0.verdict == verdict }
    let conclusion =
      switch verdict {
      case .clear: "no blockers"
      case .warning: "no blockers, \(counted(count, "warning"))"
      case .undetermined: "\(counted(count, "check")) undecided"
      case .blocked: counted(count, "blocker")
      }
    paragraph(
      "\(verdict.rawValue): \(conclusion) in \(Self.place(of: report))",
      style: .heading(verdict))
    for plan in report.plans where !plan.isComplete {
      for gap in plan.gaps.isEmpty ? ["The plan says that it is not complete."] : plan.gaps {
        paragraph("not all of \(plan.path) is known: \(gap)", hanging: 2, style: .yellow)
      }
    }
  }

  /// The account, and the regions unless they are many.
  private static func place(of report: Report) -> String {
    let account = report.account.map { "account \($0.id)" } ?? "an unknown account"
    let regions = Set(report.plans.flatMap(\.regions)).sorted()
    guard !regions.isEmpty else { return account }
    return regions.count > 3
      ? "\(account), \(counted(regions.count, "region"))"
      : ([account] + regions).joined(separator: ", ")
  }
}
