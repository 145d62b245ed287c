internal import Documents
package import PreflightModel

/// A planned resource as a rule sees it: its attributes by what they mean.
package struct PlannedSubject<Role: AttributeRole>: Sendable {
  package let entry: PlannedEntry
  package let subject: RuleSubject<Role>
  /// False where a condition of the table hangs on what the plan does not know: the rule may not
  /// concern the resource at all.
  package let isCertain: Bool

  package var resource: PlannedResource { entry.resource }
  package var address: String { entry.resource.address }
  package var region: String? { entry.region }
  package var dialect: Dialect { entry.dialect }

  /// Nil where a condition of the table does not hold.
  init?(_ entry: PlannedEntry, as subject: RuleSubject<Role>) {
    var isCertain = true
    for condition in subject.conditions {
      switch condition.match(with: entry) {
      case true?: continue
      case false?: return nil
      case nil: isCertain = false
      }
    }
    self.entry = entry
    self.subject = subject
    self.isCertain = isCertain
  }

  /// What the plan says of a role, place by place; empty when nothing is set.
  package func readings(of role: Role) -> [AttributeReading] {
    (subject.attributes[role] ?? []).compactMap { $0[dialect] }
      .flatMap(resource.readings(at:))
  }

  /// What the plan sets of a role, without what an update leaves as it is and without what is left
  /// to AWS.
  package func settings(of role: Role) -> [AttributeReading] {
    readings(of: role).filter { entry.sets($0) && !resource.leavesToAWS($0) }
  }

  /// The first value of a role.
  package func value(of role: Role) -> PlannedValue {
    readings(of: role).first?.value ?? .absent
  }

  /// The first text of a role; nil when it is not set, or the plan does not know it.
  package func text(of role: Role) -> String? {
    readings(of: role).lazy.compactMap(\.text).first
  }

  /// A detail of the table that is a text.
  package func detail(_ name: String) -> String? { subject.details[name]?.string }
}

extension AttributeCondition {
  /// Whether it holds; nil when that depends on what the plan does not know.
  fileprivate func match(with entry: PlannedEntry) -> Bool? {
    guard let path = attribute[entry.dialect] else { return condition.holds(for: nil) }
    switch entry.resource.value(at: path) {
    case .known(let value): return condition.holds(for: value)
    case .absent: return condition.holds(for: nil)
    case .unknown, .sensitive:
      switch unknown {
      case .mayPass: return nil
      case .passes: return true
      case .fails: return false
      }
    }
  }
}
