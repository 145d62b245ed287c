import Testing

@testable import Planner

@Suite("Versions of engines")
struct EngineVersionTests {
  @Test(
    "Numbers are compared as numbers, part by part",
    arguments: [
      ("15.4", "15.10"), ("9.6.24", "15"), ("15", "15.0"), ("8.0.39", "8.4.3"),
      ("8.0.mysql_aurora.3.04.4", "8.0.mysql_aurora.3.10.1"), ("5.7.44", "8.0.mysql_aurora.3.04.0"),
      ("Elasticsearch_7.10", "OpenSearch_1.3"), ("OpenSearch_2.9", "OpenSearch_2.11"),
      ("19.0.0.0.ru-2024-01.rur-2024-01.r1", "19.0.0.0.ru-2024-10.rur-2024-10.r1"),
      ("15.00.4236.7.v1", "15.00.4345.5.v1"), ("3.6.0", "3.8.x"),
    ])
  func order(lower: String, higher: String) {
    #expect(EngineVersion(lower) < EngineVersion(higher))
    #expect(!(EngineVersion(higher) < EngineVersion(lower)))
  }

  @Test("Versions that differ only in what stands between their parts keep a stable order")
  func separators() {
    #expect(EngineVersion("1.2") < EngineVersion("1_2"))
    #expect(EngineVersion("1.2") != EngineVersion("1_2"))
  }

  struct Case: CustomTestStringConvertible {
    let version: String
    let offered: String
    let nearest: String
    var testDescription: String { version }
  }

  @Test(
    "The newest patches of the same major come first, then the newest of the majors next to it",
    arguments: [
      Case(
        version: "15.5", offered: "14.20 15.10 15.12 15.15 16.9 17.4", nearest: "15.15 15.12 15.10"),
      Case(version: "15.5", offered: "14.20 15.10 16.9 17.4", nearest: "15.10 16.9 14.20"),
      Case(version: "13.1", offered: "14.20 15.10 16.9", nearest: "14.20 15.10 16.9"),
      Case(version: "18.1", offered: "14.20 16.9 17.4", nearest: "17.4 16.9 14.20"),
      Case(
        version: "8.0.11", offered: "5.7.44 8.0.40 8.0.44 8.4.7", nearest: "8.0.44 8.0.40 8.4.7"),
      Case(
        version: "8.0.mysql_aurora.3.04.2",
        offered: "5.7.mysql_aurora.2.12.5 8.0.mysql_aurora.3.04.4 8.0.mysql_aurora.3.10.1",
        nearest: "8.0.mysql_aurora.3.04.4 8.0.mysql_aurora.3.10.1 5.7.mysql_aurora.2.12.5"),
      Case(
        version: "OpenSearch_2.18", offered: "Elasticsearch_7.10 OpenSearch_1.3 OpenSearch_2.19",
        nearest: "OpenSearch_2.19 OpenSearch_1.3 Elasticsearch_7.10"),
      Case(version: "7.2", offered: "5.0.6 6.2 7.0 7.1", nearest: "7.1 7.0 6.2"),
      Case(version: "15.5", offered: "", nearest: ""),
      Case(version: "", offered: "15.5 16.1", nearest: "15.5 16.1"),
    ])
  func nearest(_ example: Case) {
    let offered = example.offered.split(separator: " ").map { EngineVersion(String($0)) }
    let nearest = EngineVersion(example.version).nearest(in: offered).map(\.text)
    #expect(nearest.joined(separator: " ") == example.nearest)
  }

  struct Match: CustomTestStringConvertible {
    let rule: VersionMatching
    let version: String
    let offered: String
    let isMatch: Bool
    var testDescription: String { "\(rule) \(version) \(offered)" }
  }

  @Test(
    "A service takes the beginning of a version, or the very version",
    arguments: [
      Match(rule: .exact, version: "3.6.0", offered: "3.6.0", isMatch: true),
      Match(rule: .exact, version: "3.6", offered: "3.6.0", isMatch: false),
      Match(rule: .beginning, version: "15", offered: "15.12", isMatch: true),
      Match(rule: .beginning, version: "15.1", offered: "15.12", isMatch: false),
      Match(rule: .beginning, version: "15.12", offered: "15.12", isMatch: true),
      Match(rule: .beginning, version: "15.12.1", offered: "15.12", isMatch: false),
      Match(rule: .beginning, version: "8.0", offered: "8.0.44", isMatch: true),
      Match(
        rule: .beginning, version: "8.0.mysql_aurora", offered: "8.0.mysql_aurora.3.10.1",
        isMatch: true),
      Match(rule: .minor, version: "6.x", offered: "6.2", isMatch: true),
      Match(rule: .minor, version: "6.x", offered: "7.0", isMatch: false),
      Match(rule: .minor, version: "7.1", offered: "7.1", isMatch: true),
      Match(rule: .minor, version: "7.1", offered: "7.1.0", isMatch: true),
      Match(rule: .minor, version: "1.6", offered: "1.6.22", isMatch: false),
      Match(rule: .minor, version: "5.0", offered: "5.0.6", isMatch: false),
    ])
  func matching(_ example: Match) {
    #expect(example.rule.matches(example.version, example.offered) == example.isMatch)
  }
}
