import Documents
import PreflightModel
import Reporters
import Testing

@Suite struct JSONReporterTests {
  @Test("A report is one JSON text with a line end, and nothing is lost in it")
  func readsBack() throws {
    let report = try SampleReport.hostile.report
    let text = text(of: report, JSONReporter())
    #expect(text.hasSuffix("}\n"))
    let document = try Document(json: Array(text.utf8))
    #expect(document["account"]?["id"]?.string == report.account?.id)
    #expect(document["plans"]?[0]?["path"]?.string == report.plans.first?.path)
  }

  @Test("Findings come worst first, then by id, whatever the order they were found in")
  func order() throws {
    let findings = ["b", "a"].flatMap { id in
      Verdict.allCases.map {
        Finding(id: id, rule: "quota", verdict: $0, title: "", message: "")
      }
    }
    let document = try document(of: SampleReport.report(findings))
    let order = document["findings"]?.array?.map {
      "\($0["verdict"]?.string ?? "") \($0["id"]?.string ?? "")"
    }
    #expect(
      order == [
        "blocked a", "blocked b", "undetermined a", "undetermined b", "warning a", "warning b",
        "clear a", "clear b",
      ])
  }

  @Test(
    "What is not known is null, and amounts are numbers",
    arguments: [
      (5.0, "5"), (1.5, "1.5"), (1e10, "10000000000"), (.infinity, nil), (nil, nil),
    ] as [(Double?, String?)])
  func amounts(limit: Double?, literal: String?) throws {
    let finding = SampleReport.quota("L-00000000", "", used: 0, limit: limit, .clear, "")
    let quota = try document(of: SampleReport.report([finding]))["findings"]?[0]?["quota"]
    #expect(quota?["limit"]?.number?.literal == literal)
    #expect(quota?["limit"]?.isNull == (literal == nil))
  }

  private func document(of report: Report) throws -> Document {
    try Document(json: Array(text(of: report, JSONReporter()).utf8))
  }
}
