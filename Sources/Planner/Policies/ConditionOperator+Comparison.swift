internal import PreflightModel

extension ConditionOperator.Comparison {
  /// Whether a value of the request matches a value of the policy.
  func matches(_ value: PolicyText, _ expected: PolicyText) -> Ternary {
    switch self {
    case .equals: PolicyPattern(exactly: expected).matches(value)
    case .equalsIgnoringCase: PolicyPattern(exactly: expected.lowercased).matches(value.lowercased)
    case .like: PolicyPattern(wildcards: expected).matches(value)
    case .arn: Self.arn(value, expected)
    case .numeric(let order): Self.compared(value, expected, by: order, Double.init)
    case .date(let order): Self.compared(value, expected, by: order, UTCTime.init)
    case .notCompared: .unknown
    }
  }

  /// Part by part, so that a wildcard does not reach over a colon into the next one.
  private static func arn(_ value: PolicyText, _ expected: PolicyText) -> Ternary {
    guard let parts = value.arnParts, let patterns = expected.arnParts else {
      // A pattern with fewer parts is no ARN; what an unknown piece holds may be several.
      let whole = PolicyPattern(wildcards: expected).matches(value)
      return whole == .no ? .no : .unknown
    }
    let matches = zip(patterns, parts).all { PolicyPattern(wildcards: $0).matches($1) }
    guard matches == .no, !expected.isKnown else { return matches }
    return PolicyPattern(wildcards: expected).matches(value) == .no ? .no : .unknown
  }

  private static func compared<Value: Comparable>(
    _ value: PolicyText, _ expected: PolicyText, by order: ConditionOperator.Order,
    _ read: (String) -> Value?
  ) -> Ternary {
    guard let left = value.known.flatMap(read), let right = expected.known.flatMap(read) else {
      return .unknown
    }
    return Ternary(order.holds(left, right))
  }
}

extension PolicyText {
  /// The six parts of an ARN, the last one with all colons that follow; nil when there are fewer.
  fileprivate var arnParts: [PolicyText]? {
    var parts: [[Piece]] = [[]]
    for piece in pieces {
      guard let text = piece.text else {
        parts[parts.count - 1].append(.unknown)
        continue
      }
      let fields = text.split(
        separator: ":", maxSplits: 6 - parts.count, omittingEmptySubsequences: false)
      for (index, field) in fields.enumerated() {
        if index > 0 { parts.append([]) }
        parts[parts.count - 1].append(piece.with(String(field)))
      }
    }
    return parts.count == 6 ? parts.map(PolicyText.init) : nil
  }
}

extension PolicyText.Piece {
  fileprivate var text: String? {
    switch self {
    case .text(let text), .verbatim(let text): text
    case .unknown: nil
    }
  }

  /// The same kind of piece with another text.
  fileprivate func with(_ text: String) -> Self {
    switch self {
    case .text: .text(text)
    case .verbatim: .verbatim(text)
    case .unknown: .unknown
    }
  }
}
