package import PreflightModel

/// A report for a person at a terminal: the verdict, what blocks and the way out, then the rest in
/// the order of how much it matters.
package struct TableReporter: Reporter {
  /// How wide lines may be; commands are never broken.
  package let width: Int
  package let colors: Bool

  /// Prose wider than this is hard to read, and addresses on narrower lines say nothing.
  private static let widths = 40...100

  /// `width` is the terminal's, or 80 where there is none.
  package init(width: Int, colors: Bool) {
    self.width = min(max(width, Self.widths.lowerBound), Self.widths.upperBound)
    self.colors = colors
  }

  package func write(_ report: Report, to output: inout some TextOutputStream) {
    var page = TerminalPage(width: width, colors: colors)
    page.verdict(of: report)
    for verdict in [Verdict.blocked, .warning, .undetermined] {
      page.findings(report.judgedFindings.filter { $0.verdict == verdict }, verdict)
    }
    page.ignoredFindings(of: report)
    page.uncheckedTypes(of: report)
    page.clearFindings(of: report)
    page.run(of: report)
    output.write(page.text)
  }
}
