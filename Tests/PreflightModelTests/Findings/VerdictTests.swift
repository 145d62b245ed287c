import PreflightModel
import Testing

@Suite struct VerdictTests {
  @Test("Blocked outranks undetermined, which outranks a warning")
  func order() {
    #expect(Verdict.allCases.shuffled().sorted() == [.clear, .warning, .undetermined, .blocked])
  }

  @Test("A report is as bad as its worst finding that is not ignored")
  func reportVerdict() {
    #expect(report([]).verdict == .clear)
    #expect(report([finding(.clear), finding(.warning)]).verdict == .warning)
    #expect(report([finding(.undetermined), finding(.warning)]).verdict == .undetermined)
    #expect(report([finding(.undetermined), finding(.blocked)]).verdict == .blocked)
    let ignored = Finding.Ignored(reason: "shared on purpose", until: nil)
    #expect(report([finding(.blocked, ignored), finding(.warning)]).verdict == .warning)
  }

  private func finding(_ verdict: Verdict, _ ignored: Finding.Ignored? = nil) -> Finding {
    Finding(id: "", rule: "quota", verdict: verdict, title: "", message: "", ignored: ignored)
  }

  private func report(_ findings: [Finding]) -> Report {
    Report(
      source: .aws, account: nil, plans: [], findings: findings, notChecked: [],
      calls: CallStatistics())
  }
}
