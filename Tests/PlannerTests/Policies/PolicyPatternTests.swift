import TestSupport
import Testing

@testable import Planner

@Suite("What a text of a policy matches")
struct PolicyPatternTests {
  @Test(
    "A star is any run, a question mark any one character",
    arguments: [
      ("*", "", Ternary.yes), ("*", "kms:Decrypt", .yes), ("kms:*", "kms:Decrypt", .yes),
      ("kms:*", "s3:GetObject", .no), ("kms:Decrypt?", "kms:Decrypt", .no),
      ("kms:ReEncrypt*", "kms:ReEncryptTo", .yes), ("*Key*", "kms:GenerateDataKey", .yes),
      ("?ms:Decrypt", "kms:Decrypt", .yes), ("a*b*c", "aXbYbZc", .yes), ("a*b*c", "aXbYbZ", .no),
      ("**", "", .yes), ("", "", .yes), ("", "a", .no), ("?", "", .no), ("é?", "éß", .yes),
    ])
  func wildcards(pattern: String, text: String, expected: Ternary) {
    #expect(PolicyPattern(wildcards: PolicyText(pattern)).matches(PolicyText(text)) == expected)
  }

  @Test("Without wildcards a star is a star")
  func exactly() {
    #expect(PolicyPattern(exactly: "kms:*").matches("kms:Decrypt") == .no)
    #expect(PolicyPattern(exactly: "kms:*").matches("kms:*") == .yes)
  }

  @Test("An unknown piece leaves open only what it could change")
  func unknownPieces() {
    let id: String? = nil
    let key: PolicyText = "arn:aws:kms:us-east-1:111122223333:key/\(id)"
    func match(_ pattern: PolicyText) -> Ternary { PolicyPattern(wildcards: pattern).matches(key) }
    #expect(match("*") == .yes)
    #expect(match("arn:aws:kms:us-east-1:111122223333:key/*") == .yes)
    #expect(match("arn:aws:kms:*:111122223333:key/*") == .yes)
    #expect(match("arn:aws:kms:us-east-1:111122223333:key/abc") == .unknown)
    #expect(match("arn:aws:kms:us-east-1:111122223333:key/?*") == .unknown)
    #expect(match("arn:aws:kms:eu-west-1:111122223333:key/*") == .no)
    #expect(match(.unknown) == .unknown)
    #expect(match("arn:aws:s3:::\(id)") == .no)
    #expect(match("arn:aws:kms:\(id):key/*") == .unknown)
  }

  @Test("What is known for certain holds for every text that an unknown piece may be")
  func soundness() {
    var generator = SeededGenerator(seed: 7)
    let alphabet = ["a", "b", "*", "?"]
    for _ in 0..<3_000 {
      let pattern = (0..<Int.random(in: 0...5, using: &generator)).map { _ in
        alphabet.randomElement(using: &generator) ?? ""
      }.joined()
      let before = String(repeating: "a", count: Int.random(in: 0...2, using: &generator))
      let after = String(repeating: "b", count: Int.random(in: 0...2, using: &generator))
      let matcher = PolicyPattern(wildcards: PolicyText(pattern))
      let open = matcher.matches(PolicyText([.text(before), .unknown, .text(after)]))
      let filled = ["", "a", "b", "ab", "ba", "abab"].map {
        matcher.matches(PolicyText(before + $0 + after))
      }
      if open == .yes { #expect(filled.allSatisfy { $0 == .yes }, "\(pattern)") }
      if open == .no { #expect(filled.allSatisfy { $0 == .no }, "\(pattern)") }
    }
  }
}
