internal import Documents
internal import PreflightModel

/// What the finding on a key says.
struct KeySentence {
  private let use: KeyUse
  private let label: String
  /// Who asks, as policies name it.
  let principal: String

  init(_ need: KeyNeed, _ label: String) {
    use = need.use
    self.label = label
    principal =
      switch need.use.principal {
      case .service(let name, _): need.places.pattern(name)
      case .serviceLinkedRole(let arn): need.places.pattern(arn)
      }
  }

  func refusal(
    missing: [String], denied: [KeyPolicyJudgement.Denial], isStandard: Bool
  ) -> String {
    let reason =
      if isStandard {
        "a key without a policy gets the one that lets in the account alone"
      } else if let denial = denied.first {
        "its policy denies \(WordList(denied.map(\.action))) in \(denial.statement)"
      } else {
        "its policy does not allow \(WordList(missing))"
      }
    return "\(use.name) may not use the key \(label) as \(principal): \(reason)."
  }
}

/// The kinds of key, in KMS's words.
enum KeySpec {
  /// What services encrypt with.
  static let symmetric = "SYMMETRIC_DEFAULT"
}

extension [Document] {
  /// One statement as such, several as a list; on one line that may be broken at its blanks.
  var statementText: String {
    (count == 1 ? self[0] : Document.array(self)).jsonText(.pretty)
      .split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: " ")
  }
}
