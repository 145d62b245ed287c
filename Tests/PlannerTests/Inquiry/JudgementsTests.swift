import PreflightModel
import Testing

@testable import Planner

@Suite("What a rule concludes")
struct JudgementsTests {
  private let metadata = RuleMetadata(id: "rule", title: "Things", summary: "All is well.")

  @Test("The same subject in the same region is one finding, with the worst that was said")
  func merged() {
    var judgements = Judgements(metadata)
    judgements.add(.warning, about: "x", "Perhaps.", in: "r", of: ["a"])
    judgements.add(.blocked, about: "x", "No.", in: "r", of: ["b", "a"])
    judgements.add(.undetermined, about: "x", "Who knows.", in: "r", of: ["c"])
    judgements.add(.warning, about: "x", "Perhaps.", in: "s", of: ["a"])
    let findings = judgements.findings { _ in "" }
    #expect(findings.map(\.id) == ["rule/x/r", "rule/x/s"])
    #expect(findings[0].verdict == .blocked)
    #expect(findings[0].message == "No.")
    #expect(findings[0].resources == ["a", "b", "c"])
  }

  @Test("What has no trouble shares one clear finding for each region")
  func clear() {
    var judgements = Judgements(metadata)
    for address in ["a", "b", "b"] { judgements.pass(address, in: "r") }
    judgements.pass("c", in: "s")
    judgements.add(.blocked, about: "x", "No.", in: "r", of: ["a"])
    let findings = judgements.findings { "\($0) fine." }
    #expect(findings.map(\.id) == ["rule/x/r", "rule/r", "rule/s"])
    #expect(findings[1].resources == ["b"])
    #expect(findings[1].message == "1 fine.")
  }

  @Test("Where all have trouble, nothing is clear")
  func noneClear() {
    var judgements = Judgements(metadata)
    judgements.pass("a", in: "r")
    judgements.add(.blocked, about: "x", "No.", in: "r", of: ["a"])
    #expect(judgements.findings { _ in "" }.map(\.id) == ["rule/x/r"])
  }

  @Test("A refused call is undetermined and asks for the permission")
  func unanswered() {
    var judgements = Judgements(metadata)
    judgements.unanswered(
      Lookup(service: "ec2", operation: "DescribeX", region: "r"),
      Unavailability(.denied(action: "ec2:DescribeX")), "Nothing is known", of: ["a"])
    let finding = judgements.findings { _ in "" }[0]
    #expect(finding.id == "rule/ec2:DescribeX/r")
    #expect(
      finding.message
        == "Nothing is known: ec2:DescribeX (the permission ec2:DescribeX is missing).")
    #expect(finding.remedies.count == 1)
  }

  @Test(
    "Ids hold names as they are, apart from what would take them apart",
    arguments: [
      ("us-east-1a", "rule/us-east-1a/r"), ("/aws/lambda/x", "rule/%2Faws%2Flambda%2Fx/r"),
      ("100%", "rule/100%25/r"), ("a b\n", "rule/a%20b%0A/r"), ("\u{202E}x", "rule/%E2%80%AEx/r"),
      ("größe", "rule/größe/r"),
    ])
  func ids(subject: String, id: String) {
    #expect(metadata.findingID(about: subject, in: "r") == id)
  }

  @Test(
    "Names in a sentence are joined, and the rest is counted",
    arguments: [
      ([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c"),
      (["a", "b", "c", "d"], "a, b and 2 more"),
    ])
  func words(words: [String], sentence: String) {
    #expect(WordList(words, showing: 2).description == sentence)
    #expect(WordList(["a", "b"]).description == "a and b")
  }
}
