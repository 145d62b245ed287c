import Planner
import PreflightModel
import Testing

@Suite("IgnoredFinding")
struct IgnoredFindingTests {
  @Test("A finding is ignored through the last day, and reported from the next on")
  func expiry() throws {
    let configuration = try HeadroomConfiguration(
      yaml: Array(
        """
        ignore:
        - {finding: a, reason: later, until: 2026-12-31}
        - {finding: b, reason: always}
        """.utf8))
    let findings = ["a", "b", "c"].map {
      Finding(id: $0, rule: "quota", verdict: .blocked, title: "t", message: "m")
    }
    let last = try #require(CalendarDate("2026-12-31"))
    #expect(
      configuration.markingIgnored(findings, on: last).map(\.ignored) == [
        .init(reason: "later", until: "2026-12-31"), .init(reason: "always", until: nil), nil,
      ])
    #expect(configuration.expiredIgnores(on: last).isEmpty)
    let next = try #require(CalendarDate("2027-01-01"))
    #expect(
      configuration.markingIgnored(findings, on: next).map(\.ignored?.reason)
        == [nil, "always", nil])
    #expect(configuration.expiredIgnores(on: next).map(\.finding) == ["a"])
    #expect(configuration.expiredIgnores(on: next).map(\.line) == [2])
  }

  @Test(
    "A date is a day that its month has",
    arguments: [
      ("2026-12-31", true), ("2024-02-29", true), ("2000-02-29", true), ("2026-02-29", false),
      ("1900-02-29", false), ("2026-04-31", false), ("2026-13-01", false), ("2026-00-01", false),
      ("2026-01-00", false), ("2026-1-1", false), ("26-01-01", false), ("2026-01-01T00", false),
      ("2026/01/01", false), ("+026-01-01", false), ("٢٠٢٦-01-01", false), ("", false),
    ])
  func dates(text: String, isValid: Bool) {
    #expect((CalendarDate(text) != nil) == isValid)
  }

  @Test(
    "A duration is a whole number and a unit",
    arguments: [
      ("90m", 5_400), ("36h", 129_600), ("7d", 604_800), ("2w", 1_209_600), ("0d", 0),
      ("99999w", 60_479_395_200), ("100000d", nil), ("7", nil), ("d", nil), ("-1d", nil),
      ("+1d", nil), ("1.5h", nil), ("7D", nil), ("1 d", nil), ("٣d", nil), ("7y", nil), ("", nil),
    ])
  func ages(text: String, seconds: Int?) {
    #expect(Age(text)?.seconds == seconds)
  }
}
