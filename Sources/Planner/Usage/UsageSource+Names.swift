internal import Documents

extension UsageSource {
  /// How a parent or an enumerated value of the answers is named.
  func name(_ text: String) -> String {
    namesFollowSlash
      ? String(text[(text.lastIndex(of: "/").map(text.index(after:)) ?? text.startIndex)...]) : text
  }

  /// Whether what is enumerated belongs to parents: the call is then made for each value, and what
  /// it gives counts for the value's parent.
  var enumeratesPerParent: Bool {
    each?.call.input.placeholderNames.contains(Placeholder.parent.rawValue) == true
  }
}

extension UsageSource.Measure {
  /// What the amounts are divided by, and the stated limit with them.
  var divisor: Double {
    switch self {
    case .sum(_, let divisor), .value(_, _, let divisor): divisor
    case .count, .distinct, .length, .characters, .policyCharacters, .securityGroupRules, .metric: 1
    }
  }
}
