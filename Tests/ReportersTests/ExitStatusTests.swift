import PreflightModel
import Reporters
import Testing

@Suite struct ExitStatusTests {
  @Test(
    "Blocked outranks undetermined; only strict runs mind warnings",
    arguments: [
      ([], 0, 0), ([.clear], 0, 0), ([.clear, .warning], 0, 2), ([.undetermined], 3, 3),
      ([.warning, .undetermined], 3, 2), ([.blocked], 2, 2), ([.undetermined, .blocked], 2, 2),
    ] as [([Verdict], Int32, Int32)])
  func status(verdicts: [Verdict], usual: Int32, strict: Int32) {
    let report = report(verdicts, ignored: nil)
    #expect(ExitStatus(for: report, strict: false).rawValue == usual)
    #expect(ExitStatus(for: report, strict: true).rawValue == strict)
  }

  @Test("Ignored findings do not count")
  func ignored() {
    let ignored = Finding.Ignored(reason: "accepted", until: nil)
    let report = report([.blocked, .undetermined, .warning], ignored: ignored)
    #expect(ExitStatus(for: report, strict: true) == .clear)
  }

  @Test("The statuses that shells and scripts rely on")
  func values() {
    #expect(ExitStatus.allCases.map(\.rawValue) == [0, 1, 2, 3, 64, 130, 143])
  }

  private func report(_ verdicts: [Verdict], ignored: Finding.Ignored?) -> Report {
    SampleReport.report(
      verdicts.map {
        Finding(
          id: "", rule: "quota", verdict: $0, title: "", message: "", ignored: ignored)
      })
  }
}
