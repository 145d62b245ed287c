/// One key of one operator in a statement's `Condition`, and the values it is compared with.
struct PolicyCondition: Hashable, Sendable {
  /// As the policy writes it: `StringEquals`, `ForAnyValue:StringLike`.
  var operatorName: String
  /// `kms:ViaService`.
  var key: String
  var values: [PolicyText]
}

extension PolicyCondition {
  /// Whether the request meets the condition. Not known when the operator or what the request has
  /// for the key is not.
  func holds(for request: PolicyRequest, hasVariables: Bool) -> Ternary {
    guard let comparing = ConditionOperator(operatorName), let value = request.value(of: key) else {
      return .unknown
    }
    let expected = hasVariables ? values.map { $0.resolvingVariables(by: request) } : values
    switch comparing.kind {
    case .null:
      return Self.isMissing(value, expected)
    case .comparing(let comparison, let negated):
      switch value {
      case .absent:
        return Ternary(comparing.acceptsAbsence(negated: negated))
      case .values(let actual):
        return comparing.accepts(actual) { text in
          let matches = expected.any { comparison.matches(text, $0) }
          return negated ? !matches : matches
        }
      }
    }
  }

  /// `Null`: `true` asks for a key that is missing, `false` for one that is there.
  private static func isMissing(
    _ value: PolicyRequest.ContextValue, _ expected: [PolicyText]
  ) -> Ternary {
    let isAbsent = value == .absent || value == .values([])
    return expected.any { text in
      switch text.known?.lowercased() {
      case "true": Ternary(isAbsent)
      case "false": Ternary(!isAbsent)
      default: .unknown
      }
    }
  }
}

extension ConditionOperator {
  /// What a key that is missing comes to: no match, which a negated operator takes for true, unless
  /// `IfExists` or a quantifier says otherwise.
  fileprivate func acceptsAbsence(negated: Bool) -> Bool {
    if ifExists { return true }
    switch quantifier {
    case .allValues: return true
    case .anyValue: return false
    case nil: return negated
    }
  }

  /// The values of the request taken together.
  fileprivate func accepts(
    _ values: [PolicyText], _ holds: (PolicyText) -> Ternary
  ) -> Ternary {
    switch quantifier {
    case .allValues: values.all(holds)
    case .anyValue: values.any(holds)
    // AWS asks for a quantifier where there are several values, and says nothing of the lack of it.
    case nil: values.count == 1 ? holds(values[0]) : .unknown
    }
  }
}
