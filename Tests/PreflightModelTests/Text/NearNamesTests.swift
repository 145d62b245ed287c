import PreflightModel
import Testing

@Suite("Names that somebody may have meant")
struct NearNamesTests {
  private let names = ["vpc", "ec2", "rds", "elasticloadbalancing", "elasticache"]

  @Test(
    "The nearest come first, and what is far off not at all",
    arguments: [
      ("vpx", ["vpc"]), ("VPC", ["vpc"]), ("elasticloadbalancer", ["elasticloadbalancing"]),
      ("ec3", ["ec2"]), ("something", []), ("", []),
    ])
  func nearest(text: String, expected: [String]) {
    #expect(NearNames.nearest(to: text, among: names) == expected)
  }

  @Test("No more than three")
  func three() {
    let names = ["vpa", "vpb", "vpc", "vpd"]
    #expect(NearNames.nearest(to: "vpx", among: names) == ["vpa", "vpb", "vpc"])
  }

  @Test("A text of any length is compared in no time")
  func long() {
    #expect(NearNames.nearest(to: String(repeating: "v", count: 1_000_000), among: names) == [])
  }

  @Test("The question names them")
  func question() {
    #expect(NearNames.question([]) == "")
    #expect(NearNames.question(["a"]) == " Did you mean a?")
    #expect(NearNames.question(["a", "b", "c"]) == " Did you mean a, b or c?")
  }
}
