package import PreflightModel

/// Requests for higher quotas, for a person at a terminal.
package struct RequestTable {
  private let report: QuotaRequestReport
  private let now: UTCTime
  private let width: Int
  private let colors: Bool

  package init(_ report: QuotaRequestReport, now: UTCTime, width: Int, colors: Bool) {
    self.report = report
    self.now = now
    self.width = min(max(width, 40), 100)
    self.colors = colors
  }

  package var text: String {
    var page = TerminalPage(width: width, colors: colors)
    let account = report.account.map { " of account \($0.id)" } ?? ""
    page.paragraph(
      "\(counted(report.requests.count, "request"))\(TerminalText(account))",
      style: .bold)
    for request in report.requests {
      page.blank()
      page.columns(
        TerminalText(request.name), TerminalText("\(request.quota) \(request.region)"), indent: 2)
      for sentence in RequestSentences(request, among: report.requests, now: now).sentences {
        page.paragraph(TerminalText(sentence), indent: 2, hanging: 0)
      }
    }
    if !report.gaps.isEmpty { page.blank() }
    for gap in report.gaps { page.paragraph(TerminalText(gap)) }
    return page.text
  }
}
