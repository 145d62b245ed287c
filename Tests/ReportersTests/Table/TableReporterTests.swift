import PreflightModel
import Reporters
import Testing

@Suite struct TableReporterTests {
  @Test("Nothing but colours reaches the terminal as a control", arguments: SampleReport.allCases)
  func safe(sample: SampleReport) throws {
    for colors in [false, true] {
      let text = text(of: try sample.report, TableReporter(width: 80, colors: colors))
      let escapes = text.unicodeScalars.count { $0 == "\u{1B}" }
      let expected = text.components(between: "\u{1B}[", and: "m").count
      #expect(escapes == expected)
      #expect(colors || escapes == 0)
      for scalar in text.unicodeScalars where scalar != "\n" && scalar != "\u{1B}" {
        #expect(scalar.isDisplayable)
      }
    }
  }

  @Test("Colours change nothing but colours", arguments: SampleReport.allCases)
  func colors(sample: SampleReport) throws {
    let plain = text(of: try sample.report, TableReporter(width: 80, colors: false))
    var colored = text(of: try sample.report, TableReporter(width: 80, colors: true))
    for sequence in colored.components(between: "\u{1B}[", and: "m") {
      colored = colored.replacing("\u{1B}[\(sequence)m", with: "")
    }
    #expect(colored == plain)
  }

  @Test("Only commands and ids are wider than the terminal", arguments: [40, 60, 80, 100])
  func width(columns: Int) throws {
    for sample in SampleReport.allCases where sample != .hostile {
      let ids = try sample.report.findings.map { "  " + $0.id }
      let text = text(of: try sample.report, TableReporter(width: columns, colors: false))
      for line in text.split(separator: "\n")
      where TerminalText(String(line)).displayWidth > columns {
        #expect(line.hasPrefix("      aws ") || ids.contains(String(line)))
      }
    }
  }

  @Test("Each command stands whole on a line of its own", arguments: SampleReport.allCases)
  func commands(sample: SampleReport) throws {
    let report = try sample.report
    let lines = text(of: report, TableReporter(width: 40, colors: true)).split(separator: "\n")
    for finding in report.findings where finding.ignored == nil {
      for command in finding.remedies.flatMap(\.commands) {
        #expect(lines.contains("      \(command.line)"))
      }
    }
  }

  @Test(
    "Many resources are counted, but never just one of them",
    arguments: [
      (1, []), (5, []), (6, []), (7, ["    and 2 more"]), (1_100, ["    and 1,095 more"]),
    ])
  func resources(count: Int, remark: [String]) throws {
    var finding = try SampleReport.vpcs
    finding.resources = (0..<count).map { "aws_vpc.spoke[\($0)]" }
    let text = text(
      of: SampleReport.report([finding]), TableReporter(width: 80, colors: false))
    let lines = text.split(separator: "\n").filter { $0.hasPrefix("    and ") }
    #expect(lines.map(String.init) == remark)
  }

  @Test("A plan without anything to check says so")
  func empty() {
    let text = text(of: SampleReport.report([]), TableReporter(width: 80, colors: false))
    #expect(text.hasPrefix("clear: nothing to check in account 123456789012, ap-southeast-1\n"))
  }

  @Test("Many gaps in a plan do not push the blockers off the screen")
  func gaps() throws {
    var report = SampleReport.report([try SampleReport.vpcs])
    report.plans[0].isComplete = false
    report.plans[0].gaps = (1...200).map { "module \($0) could not be expanded." }
    let lines = text(of: report, TableReporter(width: 80, colors: false)).split(separator: "\n")
    #expect(lines[3] == "incomplete: module 3 could not be expanded.")
    #expect(lines[4] == "incomplete: 197 more reasons, see --format json")
    report.plans[0].gaps = []
    let brief = text(of: report, TableReporter(width: 80, colors: false)).split(separator: "\n")
    #expect(brief[1] == "incomplete: the plan says that it is partial.")
  }

  @Test("A clear finding that is ignored is not worth a line")
  func ignoredClear() {
    var finding = SampleReport.gateways
    finding.ignored = Finding.Ignored(reason: "known", until: nil)
    let text = text(of: SampleReport.report([finding]), TableReporter(width: 80, colors: false))
    #expect(!text.contains("ignored"))
  }
}

extension String {
  /// What stands between each `start` and the next `end`.
  fileprivate func components(between start: String, and end: String) -> [Substring] {
    split(separator: start, omittingEmptySubsequences: false).dropFirst()
      .compactMap { $0.split(separator: end, omittingEmptySubsequences: false).first }
  }
}
