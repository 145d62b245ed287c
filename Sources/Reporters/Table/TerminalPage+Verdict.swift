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
      gaps(of: plan, naming: report.plans.count > 1)
    }
  }

  /// Why not all of the plan is known.
  private mutating func gaps(of plan: Report.PlanSummary, naming: Bool) {
    let subject = naming ? "incomplete: \(plan.name): " : "incomplete: "
    let limit = 3
    let gaps = plan.gaps.isEmpty ? ["the plan says that it is partial."] : plan.gaps
    for gap in gaps.prefix(limit) {
      paragraph("\(subject)\(gap)", hanging: 2, style: .yellow)
    }
    if gaps.count > limit {
      let rest = counted(gaps.count - limit, "more reason")
      paragraph("\(subject)\(rest), see --format json", hanging: 2, style: .yellow)
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
