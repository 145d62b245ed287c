internal import PreflightModel

extension TerminalPage {
  /// The first line, which alone answers the question, and what qualifies it.
  mutating func verdict(of report: Report) {
    let verdict = report.verdict
    let count = report.judgedFindings.count { $0.verdict == verdict }
    let conclusion =
      switch verdict {
      case .clear: count == 0 ? "nothing to check" : "no blockers"
      case .warning: "no blockers, \(counted(count, "warning"))"
      case .undetermined: "\(counted(count, "check")) undecided"
      case .blocked: counted(count, "blocker")
      }
    let places = Self.places(of: report).map {
      TerminalText("\(verdict.rawValue): \(conclusion) in \($0)")
    }
    // The first that fits into one line; the last is the shortest.
    let place = places.first { $0.displayWidth <= width } ?? places[places.count - 1]
    paragraph(place, hanging: 2, style: .heading(verdict))
    for plan in report.plans where !plan.isComplete {
      let subject = report.plans.count > 1 ? "incomplete: \(plan.name): " : "incomplete: "
      for gap in plan.gaps.isEmpty ? ["the plan says that it is partial."] : plan.gaps {
        paragraph("\(subject)\(gap)", hanging: 2, style: .yellow)
      }
    }
  }

  /// The account and the regions, with the regions counted where naming them takes too much.
  private static func places(of report: Report) -> [String] {
    let account = report.account.map { "account \($0.id)" } ?? "an unknown account"
    let regions = Set(report.plans.flatMap(\.regions)).sorted()
    let named = ([account] + regions).joined(separator: ", ")
    return regions.count > 1 ? [named, "\(account), \(counted(regions.count, "region"))"] : [named]
  }
}

extension Report.PlanSummary {
  /// What the plan is called: its path, or what `-` stands for.
  var name: String { path == "-" ? "standard input" : path }
}
