/// One statement of a policy.
struct PolicyStatement: Hashable, Sendable {
  enum Effect: Hashable, Sendable {
    case allow
    case deny
    case unknown
  }

  /// A list of patterns, or everything besides them: `Action` and `NotAction`, `Resource` and
  /// `NotResource`.
  enum Scope: Hashable, Sendable {
    case these([PolicyText])
    case allBut([PolicyText])
  }

  /// The statement's `Sid`; nil when it has none or that is not known.
  var sid: String?
  var effect: Effect
  var principal: PolicyPrincipals
  var actions: Scope
  var resources: Scope
  var conditions: [PolicyCondition]
  /// Whether there may be conditions that are decided only at apply.
  var hasUnknownConditions: Bool
}

extension PolicyStatement.Scope {
  /// Whether it includes what one of its patterns matches by `holds`.
  func includes(_ holds: (PolicyText) -> Ternary) -> Ternary {
    switch self {
    case .these(let texts): texts.any(holds)
    case .allBut(let texts): !texts.any(holds)
    }
  }
}
