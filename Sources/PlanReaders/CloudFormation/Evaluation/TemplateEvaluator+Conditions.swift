internal import Documents

/// Conditions, and what depends on them.
extension TemplateEvaluator {
  /// `Fn::If`: `[condition, value, other]`.
  func chosen(_ argument: Document) throws(PlanError) -> TemplateValue {
    guard let arguments = argument.array, arguments.count == 3 else { return .unknown }
    switch arguments[0].string.flatMap({ scope.conditions[$0] }) ?? .unknown {
    case .yes: return try value(of: arguments[1])
    case .no: return try value(of: arguments[2])
    case .unknown:
      let values = [try value(of: arguments[1]), try value(of: arguments[2])]
      return values[0] == values[1] ? values[0] : .undecided(by: values)
    }
  }

  /// Whether a condition's expression holds, given those that it names.
  func truth(of expression: Document, _ named: [String: Truth]) throws(PlanError) -> Truth {
    try budget.spend()
    guard case .object(let members) = expression, members.count == 1, let member = members.first
    else { return .unknown }
    let arguments = member.value.array ?? [member.value]
    switch member.key {
    case "Condition":
      return member.value.string.flatMap { named[$0] } ?? .unknown
    case "Fn::Equals":
      guard arguments.count == 2 else { return .unknown }
      if arguments[0] == arguments[1] { return .yes }
      return Self.equals(try value(of: arguments[0]), try value(of: arguments[1]))
    case "Fn::Not":
      return try arguments.count == 1 ? !truth(of: arguments[0], named) : .unknown
    case "Fn::And":
      return .all(try truths(of: arguments, named))
    case "Fn::Or":
      return .any(try truths(of: arguments, named))
    default:
      return .unknown
    }
  }

  private func truths(
    of expressions: [Document], _ named: [String: Truth]
  ) throws(PlanError) -> [Truth] {
    var truths: [Truth] = []
    for expression in expressions { truths.append(try truth(of: expression, named)) }
    return truths
  }

  /// Texts are compared, with case; a number or a boolean is the text it is written as.
  private static func equals(_ left: TemplateValue, _ right: TemplateValue) -> Truth {
    switch (left, right) {
    case (.list(let left), .list(let right)):
      return left.count == right.count
        ? .all(zip(left, right).map { equals($0, $1) }) : .no
    case (.map, .map):
      return left == right && left.origins.isEmpty ? .yes : .unknown
    case (.unknown, _), (_, .unknown), (.nothing, _), (_, .nothing):
      return .unknown
    default:
      guard let left = left.comparedText, let right = right.comparedText else { return .unknown }
      return Truth(left == right)
    }
  }
}

extension TemplateValue {
  /// Nil for what has no text, or none that is known.
  fileprivate var comparedText: String? {
    if case .sensitive(let text) = self { return text }
    return text
  }
}
