import Documents
import Foundation
import Planner
import PreflightModel
import TestSupport
import Testing

@Suite("HeadroomConfiguration")
struct HeadroomConfigurationTests {
  @Test("Every setting is read")
  func everything() throws {
    let read = try configuration(
      """
      warnAt: 75.5
      margin: 30
      region: ap-southeast-1
      limits: {"vpc/L-F678F1CE": 20}
      thresholds:
        iam/L-FE177D64: 95
      ignore:
        - finding: quota/vpc/L-F678F1CE/ap-southeast-1
          until: 2026-12-31
          reason: "moved out by then"
        - {finding: name-taken/x, reason: known}
      stale:
        patterns: {synth: "synth[0-9]+$"}
        keep: [synth1]
        olderThan: 7d
        protectTags: {keep: "true"}
      """)
    #expect(read.warnAt == 75.5)
    #expect(read.margin == 30)
    #expect(read.region == "ap-southeast-1")
    #expect(read.limits == [QuotaID(service: "vpc", code: "L-F678F1CE"): 20])
    #expect(read.thresholds == [QuotaID(service: "iam", code: "L-FE177D64"): 95])
    #expect(
      read.ignored == [
        IgnoredFinding(
          finding: "quota/vpc/L-F678F1CE/ap-southeast-1", reason: "moved out by then",
          until: CalendarDate("2026-12-31"), line: 8),
        IgnoredFinding(finding: "name-taken/x", reason: "known", until: nil, line: 11),
      ])
    #expect(read.stale.patterns == ["synth": "synth[0-9]+$"])
    #expect(read.stale.keep == ["synth1"])
    #expect(read.stale.olderThan?.seconds == 7 * 86_400)
    #expect(read.stale.protectTags == ["keep": "true"])
  }

  @Test("A file that says nothing leaves the defaults", arguments: ["", "# only this\n", "---\n"])
  func empty(text: String) throws {
    #expect(try configuration(text) == HeadroomConfiguration())
    #expect(try configuration(text).checkSettings == CheckSettings())
  }

  @Test("What the file says replaces the defaults of a check")
  func checkSettings() throws {
    let settings = try configuration(
      "warnAt: 50\nthresholds: {iam/L-FE177D64: 95}\nlimits: {vpc/L-F678F1CE: 7}"
    ).checkSettings
    #expect(settings.warnAt == 50)
    #expect(settings.margin == 20)
    #expect(settings.warningThreshold(of: QuotaID(service: "iam", code: "L-FE177D64")) == 95)
    #expect(settings.limits[QuotaID(service: "vpc", code: "L-F678F1CE")] == 7)
  }

  @Test(
    "What means nothing is an error with its line",
    arguments: [
      (
        "\nwarnat: 80",
        "line 2: warnat is not known here; known are warnAt, margin, region, limits, thresholds, "
          + "ignore, stale"
      ),
      (
        "stale:\n  old: 1d",
        "line 2: stale.old is not known here; known are patterns, keep, olderThan, protectTags"
      ),
      (
        "ignore:\n  - finding: x\n    why: y\n    reason: z",
        "line 3: ignore[0].why is not known here; known are finding, until, reason"
      ),
      ("warnAt: \"80\"", "line 1: warnAt must be a number, not a string"),
      ("warnAt: 80%", "line 1: warnAt must be a number, not a string"),
      ("warnAt:", "line 1: warnAt must be a number, not null"),
      ("warnAt: 101", "line 1: warnAt must be from 0 to 100"),
      ("margin: -1", "line 1: margin must be from 0 to 10000"),
      ("margin: .nan", "line 1: margin must be a number, not a string"),
      ("region: 7", "line 1: region must be a text (in quotes), not a number"),
      ("region: a.b", "line 1: region is no region such as eu-west-1"),
      ("region: ''", "line 1: region must not be empty"),
      ("limits: [1]", "line 1: limits must be a mapping, not an array"),
      ("limits:\n  vpc/x: 1", "line 2: limits.\"vpc/x\" is no quota such as vpc/L-F678F1CE"),
      (
        "limits:\n  vpc/L-F678F1CE: many",
        "line 2: limits.\"vpc/L-F678F1CE\" must be a number, not a string"
      ),
      (
        "limits: {vpc/L-F678F1CE: 1e999}",
        "line 1: limits.\"vpc/L-F678F1CE\" must be a number from 0 up"
      ),
      ("thresholds: {vpc/L-F678F1CE: 101}", "line 1: thresholds.\"vpc/L-F678F1CE\" must be from 0"),
      ("ignore: {}", "line 1: ignore must be a list, not an object"),
      ("ignore: [x]", "line 1: ignore[0] must be a mapping, not a string"),
      ("ignore:\n- reason: x", "line 2: ignore[0] lacks finding"),
      ("ignore:\n- finding: x", "line 2: ignore[0] lacks reason"),
      (
        "ignore:\n- finding: x\n  reason: y\n  until: 2026-02-29",
        "line 4: ignore[0].until is no date such as 2026-12-31"
      ),
      ("stale: yes", "line 1: stale must be a mapping, not a string"),
      ("stale: {olderThan: 1 day}", "line 1: stale.olderThan is no duration such as 36h or 7d"),
      ("stale: {olderThan: 7}", "line 1: stale.olderThan must be a text (in quotes), not a number"),
      ("stale: {keep: x}", "line 1: stale.keep must be a list, not a string"),
      ("stale: {keep: [1]}", "line 1: stale.keep[0] must be a text (in quotes), not a number"),
      ("stale: {patterns: {a: '('}}", "line 1: stale.patterns.a is no regular expression"),
      (
        "stale: {protectTags: {keep: true}}",
        "line 1: stale.protectTags.keep must be a text (in quotes), not a boolean"
      ),
      ("[]", "line 1: the file must be a mapping, not an array"),
      ("warnAt: 1\nwarnAt: 2", "line 1: \"warnAt\" is given twice"),
      ("a: [", "the text is no YAML: "), ("warnAt: !Ref x", "line 1: warnAt must be a number, not"),
    ])
  func faults(text: String, message: String) {
    let error = #expect(throws: ConfigurationFaults.self) { try configuration(text) }
    #expect(error?.faults.count == 1)
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "none")")
  }

  @Test("All faults of a file are told at once, in its order")
  func manyFaults() {
    let error = #expect(throws: ConfigurationFaults.self) {
      try configuration("warnAt: x\nregion: 1\nignore:\n- until: z\nstale: {a: 1}\n")
    }
    #expect(error?.faults.map(\.line) == [1, 2, 4, 4, 4, 5])
  }

  @Test("Bytes that are no text, and texts without end, are refused")
  func hostile() {
    #expect(throws: ConfigurationFaults.self) {
      try HeadroomConfiguration(yaml: [0xff, 0xfe, 0xfd])
    }
    let deep = String(repeating: "[", count: 100_000)
    #expect(throws: ConfigurationFaults.self) { try configuration("ignore: \(deep)") }
  }

  @Test("The JSON Schema knows the same keys")
  func schema() throws {
    let path = packageRoot + "/docs/schema/headroom.schema.json"
    let schema = try Document(json: Array(Data(contentsOf: URL(fileURLWithPath: path))))
    let properties = try #require(schema["properties"])
    let entry = properties["ignore"]?["items"]
    for (block, text) in [
      (schema, "unknown: 1"), (properties["stale"], "stale: {unknown: 1}"),
      (entry, "ignore: [{finding: x, reason: x, unknown: 1}]"),
    ] {
      let error = #expect(throws: ConfigurationFaults.self) { try configuration(text) }
      let known = error?.description.split(separator: "known are ").last?
        .split(separator: ", ").map(String.init)
      #expect(known?.sorted() == block?["properties"]?.object?.keys.sorted())
      #expect(block?["additionalProperties"]?.bool == false)
    }
  }

  private func configuration(_ text: String) throws -> HeadroomConfiguration {
    try HeadroomConfiguration(yaml: Array(text.utf8))
  }
}
