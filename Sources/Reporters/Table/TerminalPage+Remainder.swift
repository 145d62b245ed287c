internal import PreflightModel

/// What a person need not act on: ignored and clear findings, types nobody checks, and the run.
extension TerminalPage {
  mutating func ignoredFindings(of report: Report) {
    let ignored = report.orderedFindings.filter { $0.ignored != nil && $0.verdict != .clear }
    guard !ignored.isEmpty else { return }
    blank()
    line("ignored by the configuration", style: .bold)
    for finding in ignored {
      guard let reason = finding.ignored else { continue }
      let until = reason.until.map { " until \($0)" } ?? ""
      blank()
      columns(TerminalText(finding.title), TerminalText(finding.id), indent: 2)
      paragraph("\(finding.verdict.rawValue): \(finding.message)", indent: 2)
      paragraph("ignored\(until): \(reason.reason)", indent: 2)
    }
  }

  /// One paragraph for each reason, since most types share theirs.
  mutating func uncheckedTypes(of report: Report) {
    guard !report.notChecked.isEmpty else { return }
    blank()
    for (reason, types) in Dictionary(grouping: report.notChecked, by: \.reason).sorted(by: {
      $0.key < $1.key
    }) {
      let names = types.sorted { ($1.count, $0.type) < ($0.count, $1.type) }.map {
        $0.count == 1 ? $0.type : "\($0.type) (\(QuotaNumber($0.count)))"
      }
      paragraph("not checked, because \(reason): \(Self.list(names, showing: 8))", hanging: 2)
    }
  }

  mutating func clearFindings(of report: Report) {
    let clear = report.judgedFindings.filter { $0.verdict == .clear }
    guard !clear.isEmpty else { return }
    blank()
    let fullest = Fullness.fullest(3, of: clear).map(\.description)
    let remark =
      fullest.isEmpty ? "" : "; fullest after this plan: \(fullest.joined(separator: ", "))"
    paragraph("\(counted(clear.count, "check")) clear\(remark)", hanging: 2)
  }

  /// What was read, and what it took.
  mutating func run(of report: Report) {
    blank()
    for plan in report.plans {
      paragraph(
        "\(plan.name) (\(plan.format.rawValue)): \(Self.changes(of: plan))", hanging: 2, style: .dim
      )
      for undecided in plan.undecided {
        paragraph(
          "\(QuotaNumber(undecided.count)) of these only perhaps: not known is \(undecided.reason)",
          indent: 2, hanging: 2, style: .dim)
      }
    }
    paragraph("\(report.calls.sentence(about: report.source))", style: .dim)
  }

  private static func changes(of plan: Report.PlanSummary) -> String {
    let changes = [
      (plan.creates, "to create"), (plan.updates, "to update"), (plan.replaces, "to replace"),
      (plan.deletes, "to delete"),
    ]
    .filter { $0.0 > 0 }.map { "\(QuotaNumber($0.0)) \($0.1)" }
    return changes.isEmpty ? "nothing to change" : changes.joined(separator: ", ")
  }

  private static func list(_ names: [String], showing limit: Int) -> String {
    let shown = names.count == limit + 1 ? names.count : limit
    let list = names.prefix(shown).joined(separator: ", ")
    return names.count > shown ? list + " and \(QuotaNumber(names.count - shown)) more" : list
  }
}
