import PreflightModel
import Reporters
import TestSupport
import Testing

@Suite struct GoldenReportTests {
  @Test(
    "Every format writes every report as its golden file has it",
    arguments: ReportFormat.allCases, SampleReport.allCases)
  func report(format: ReportFormat, sample: SampleReport) throws {
    let text = text(of: try sample.report, format.reporter(width: 80, colors: false))
    #expect(try golden(sample, format.rawValue).outcome(for: text) == .same)
  }

  @Test(
    "Colours, and narrow and wide terminals",
    arguments: [SampleReport.incident, .undetermined, .sprawling])
  func terminals(sample: SampleReport) throws {
    let report = try sample.report
    let colored = text(of: report, TableReporter(width: 80, colors: true))
    #expect(try golden(sample, "colored").outcome(for: colored) == .same)
    let narrow = text(of: report, TableReporter(width: 50, colors: false))
    #expect(try golden(sample, "narrow").outcome(for: narrow) == .same)
    let wide = text(of: report, TableReporter(width: 400, colors: false))
    #expect(try golden(sample, "wide").outcome(for: wide) == .same)
  }

  private func golden(_ sample: SampleReport, _ variant: String) -> GoldenFile {
    GoldenFile("report/\(sample.rawValue).\(variant)")
  }
}

func text(of report: Report, _ reporter: any Reporter) -> String {
  var text = ""
  reporter.write(report, to: &text)
  return text
}
