import Testing

@testable import Planner

@Suite("The suffix of a throw-away run in a name")
struct SuffixFinderTests {
  @Test(
    "Is found as a token, and glued to a stack's name",
    arguments: [
      ("healthcare-vpc-synth2698188040", "synth2698188040"),
      ("TapStacksynth2698188040", "synth2698188040"), ("api-pr123", "pr123"),
      ("TapStackpr123", "pr123"), ("pr7", "pr7"), ("/aws/lambda/pr12/handler", "pr12"),
      ("tapstackpr4", "pr4"), ("a_pr5_b", "pr5"), ("TapStacksynth1-Role-X1", "synth1"),
    ])
  func found(name: String, suffix: String) throws {
    let finder = SuffixFinder(try StaleTypes.embedded().patterns)
    #expect(finder.suffix(in: name)?.suffix == suffix)
  }

  @Test(
    "Is not seen where there is none",
    arguments: [
      "prod1", "expr12", "synthesizer", "sprint7", "pr", "api-pr", "synth", "prod-pr1a", "Expr3",
      "synth12ab", "pr-12", "",
    ])
  func absent(name: String) throws {
    let finder = SuffixFinder(try StaleTypes.embedded().patterns)
    #expect(finder.suffix(in: name) == nil)
  }

  @Test("Is the first group of a pattern, or all of the match")
  func groups() throws {
    let grouped = try #require(SuffixPattern(name: "a", regex: "run-([0-9]+)"))
    #expect(SuffixFinder([grouped]).suffix(in: "x-run-42")?.suffix == "42")
    let whole = try #require(SuffixPattern(name: "b", regex: "run-[0-9]+"))
    #expect(SuffixFinder([whole]).suffix(in: "x-run-42") == .init(suffix: "run-42", pattern: "b"))
    #expect(SuffixPattern(name: "c", regex: "(") == nil)
  }
}
