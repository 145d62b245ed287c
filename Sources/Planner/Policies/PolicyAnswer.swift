/// What a policy says to a request.
enum PolicyAnswer: Hashable, Sendable {
  case allowed
  /// No statement allows it.
  case notAllowed
  /// A statement denies it, by its number from 1 and its `Sid`.
  case denied(by: StatementName)
  /// It depends on what is not known; each doubt is a phrase: "statement 2: its condition on
  /// aws:PrincipalOrgID".
  case undetermined([String])

  struct StatementName: Hashable, Sendable, CustomStringConvertible {
    let number: Int
    let sid: String?

    var description: String { sid.map { "statement \(number) (\($0))" } ?? "statement \(number)" }
  }
}

extension PolicyDocument {
  /// The answer of this policy alone. A denial wins over everything that allows.
  /// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
  func answer(to request: PolicyRequest) -> PolicyAnswer {
    var allows: Ternary = hasUnknownStatements ? .unknown : .no
    var denies = allows
    var doubts = hasUnknownStatements ? ["statements that are decided only at apply"] : []
    for (index, statement) in statements.enumerated() {
      let parts = StatementParts(statement, version: version, request: request)
      let name = PolicyAnswer.StatementName(number: index + 1, sid: statement.sid)
      switch statement.effect {
      case .allow: allows = allows.or(parts.all)
      case .deny: denies = denies.or(parts.all)
      case .unknown:
        allows = allows.or(parts.all.and(.unknown))
        denies = denies.or(parts.all.and(.unknown))
      }
      if statement.effect == .deny, parts.all == .yes { return .denied(by: name) }
      let isInDoubt = parts.all == .unknown || (parts.all == .yes && statement.effect == .unknown)
      if isInDoubt { doubts.append("\(name): \(parts.doubts(about: statement))") }
    }
    switch (allows, denies) {
    case (.no, _): return .notAllowed
    case (.yes, .no): return .allowed
    case (.yes, _), (.unknown, _): return .undetermined(doubts)
    }
  }
}

/// Which parts of a statement apply to a request.
private struct StatementParts {
  let principal: Ternary
  let action: Ternary
  let resource: Ternary
  let conditions: [(condition: PolicyCondition, holds: Ternary)]
  private let others: Ternary

  init(_ statement: PolicyStatement, version: PolicyText?, request: PolicyRequest) {
    let hasVariables = version == PolicyDocument.versionWithVariables
    func pattern(_ text: PolicyText) -> PolicyPattern {
      PolicyPattern(wildcards: hasVariables ? text.resolvingVariables(by: request) : text)
    }
    principal = statement.principal.include(request.principal, for: statement.effect)
    // The names of actions have no case.
    let action = PolicyText(request.action.lowercased())
    self.action = statement.actions.includes {
      PolicyPattern(wildcards: $0.lowercased).matches(action)
    }
    resource = statement.resources.includes { pattern($0).matches(request.resource) }
    conditions = statement.conditions.map {
      ($0, $0.holds(for: request, hasVariables: hasVariables))
    }
    others = statement.hasUnknownConditions ? .unknown : .yes
  }

  /// Whether the statement applies.
  var all: Ternary {
    principal.and(action).and(resource).and(others).and(conditions.all { $0.holds })
  }

  /// What of a statement, of which it cannot be said whether it applies, is not known.
  func doubts(about statement: PolicyStatement) -> String {
    var doubts: [String] = []
    if statement.effect == .unknown { doubts.append("its effect") }
    if principal == .unknown { doubts.append("its principal") }
    if action == .unknown { doubts.append("its actions") }
    if resource == .unknown { doubts.append("its resource") }
    if others == .unknown { doubts.append("its conditions") }
    for (condition, holds) in conditions where holds == .unknown {
      doubts.append("its condition \(condition.operatorName) on \(condition.key)")
    }
    return doubts.joined(separator: ", ")
  }
}
