/// What a text of a policy matches: `*` any run of characters, `?` any one.
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
struct PolicyPattern: Hashable, Sendable {
  private enum Token: Hashable {
    case character(Unicode.Scalar)
    case anyOne
    case anyRun
    /// A piece of the policy's or the request's text that is decided only at apply.
    case unknown

    /// Whether it stands for exactly this symbol.
    func takes(_ symbol: Token) -> Bool {
      switch (self, symbol) {
      case (.anyOne, .character): true
      case (.character(let own), .character(let other)): own == other
      case (.character, _), (.anyOne, _), (.anyRun, _), (.unknown, _): false
      }
    }
  }

  private let tokens: [Token]

  /// A text in which `*` and `?` stand for others.
  init(wildcards text: PolicyText) {
    tokens = Self.tokens(of: text) { character in
      switch character {
      case "*": .anyRun
      case "?": .anyOne
      default: .character(character)
      }
    }
  }

  /// A text that matches only itself.
  init(exactly text: PolicyText) {
    tokens = Self.tokens(of: text) { .character($0) }
  }

  /// Yes when the pattern matches whatever the unknown pieces are, no when it matches for none.
  func matches(_ text: PolicyText) -> Ternary {
    let subject = Self.tokens(of: text) { .character($0) }
    if !tokens.contains(.unknown), covers(subject) { return .yes }
    return meets(subject) ? .unknown : .no
  }

  private static func tokens(
    of text: PolicyText, _ token: (Unicode.Scalar) -> Token
  ) -> [Token] {
    text.pieces.flatMap { piece -> [Token] in
      switch piece {
      case .text(let part): part.unicodeScalars.map(token)
      case .verbatim(let part): part.unicodeScalars.map(Token.character)
      case .unknown: [.unknown]
      }
    }
  }

  /// Whether the pattern matches for all that an unknown piece may be: only a run takes such a
  /// piece in.
  private func covers(_ subject: [Token]) -> Bool {
    reachesEnd(of: subject) { $0 == .anyRun }
  }

  /// Whether there are texts for the unknown pieces of both with which they match.
  private func meets(_ subject: [Token]) -> Bool {
    reachesEnd(of: subject) { $0 == .anyRun || $0 == .unknown }
  }

  /// Walks over both at once. `reached[n]` says whether the tokens so far can use up the first `n`
  /// symbols. Time and space are bounded by the product of the lengths.
  private func reachesEnd(of subject: [Token], _ isRun: (Token) -> Bool) -> Bool {
    var reached = [Bool](repeating: false, count: subject.count + 1)
    reached[0] = true
    passOverRuns(in: subject, &reached, isRun)
    for token in tokens {
      var next = [Bool](repeating: false, count: subject.count + 1)
      for position in 0...subject.count {
        if isRun(token) {
          next[position] = reached[position] || (position > 0 && next[position - 1])
        } else if position > 0 {
          // A run in the subject takes in any token, and may go on.
          let symbol = subject[position - 1]
          next[position] =
            isRun(symbol) ? reached[position] : reached[position - 1] && token.takes(symbol)
        }
      }
      reached = next
      passOverRuns(in: subject, &reached, isRun)
    }
    return reached[subject.count]
  }

  /// A run in the subject may be empty.
  private func passOverRuns(
    in subject: [Token], _ reached: inout [Bool], _ isRun: (Token) -> Bool
  ) {
    for position in subject.indices where reached[position] && isRun(subject[position]) {
      reached[position + 1] = true
    }
  }
}
