internal import PreflightModel

/// Usage for a person at a terminal: a line for each quota, the fullest first.
struct UsageTable {
  private let report: UsageReport
  private let warnAt: Double
  private let width: Int
  private let colors: Bool

  /// A table may be wider than prose.
  private static let widths = 40...160
  /// Names are not cut below this, even where lines become too long.
  private static let shortestName = 16
  private static let margin = 2
  private static let gap = 2

  init(_ report: UsageReport, warnAt: Double, width: Int, colors: Bool) {
    self.report = report
    self.warnAt = warnAt
    self.width = min(max(width, Self.widths.lowerBound), Self.widths.upperBound)
    self.colors = colors
  }

  var text: String {
    var page = TerminalPage(width: width, colors: colors)
    page.paragraph(TerminalText(headline), hanging: 2, style: .bold)
    rows(on: &page)
    let unknowns = report.unknowns
    if !unknowns.isEmpty {
      page.blank()
      page.line("not determined", style: .heading(.undetermined))
      for unknown in unknowns {
        page.paragraph(TerminalText(unknown.sentence), indent: 2, hanging: 2)
      }
    }
    page.blank()
    page.paragraph(TerminalText(report.calls.sentence(about: report.source)), style: .dim)
    return page.text
  }

  private var headline: String {
    let full = report.known.count { ($0.utilization ?? 0) >= 1 && $0.assessment.limit != 0 }
    let quotas = counted(report.quotas.count, "quota")
    return "\(full > 0 ? "\(QuotaNumber(full)) full of " : "")\(quotas) in \(report.place)"
  }

  private func rows(on page: inout TerminalPage) {
    let rows = report.known.map { Row($0, namesRegion: report.regions.count > 1) }
    guard !rows.isEmpty else { return }
    page.blank()
    let percent = rows.map(\.percent.displayWidth).max() ?? 0
    let numbers = rows.map(\.numbers.displayWidth).max() ?? 0
    let room = width - Self.margin - percent - Self.gap - numbers - Self.gap
    for row in rows {
      let name = max(Self.shortestName, room - Self.gap - row.id.displayWidth)
      let cells = [
        row.percent.padded(atStartTo: percent), row.numbers.padded(atStartTo: numbers),
        row.name.truncated(to: name).padded(to: name), row.id,
      ]
      page.uncut(
        TerminalText(cells.map(\.text).joined(separator: String(repeating: " ", count: Self.gap))),
        indent: Self.margin, style: style(of: row.share))
    }
  }

  private func style(of share: Double) -> TerminalStyle {
    switch share {
    case 1...: .heading(.blocked)
    case warnAt...: .heading(.warning)
    default: .plain
    }
  }

  /// The cells of one line.
  private struct Row {
    let share: Double
    let percent: TerminalText
    let numbers: TerminalText
    let name: TerminalText
    /// At the right edge, with the region where there are several.
    let id: TerminalText

    init(_ usage: QuotaUsage, namesRegion: Bool) {
      share = usage.utilization ?? 0
      percent = TerminalText(usage.percent)
      numbers = TerminalText(usage.numbers)
      name = TerminalText(usage.assessment.name)
      let region = namesRegion ? " \(usage.region ?? "account")" : ""
      id = TerminalText("\(usage.assessment.id)\(region)")
    }
  }
}

extension TerminalText {
  /// The text with blanks after it, up to this many columns.
  fileprivate func padded(to width: Int) -> TerminalText {
    "\(self)\(String(repeating: " ", count: max(0, width - displayWidth)))"
  }

  /// The text with blanks before it, up to this many columns.
  fileprivate func padded(atStartTo width: Int) -> TerminalText {
    "\(String(repeating: " ", count: max(0, width - displayWidth)))\(self)"
  }
}
