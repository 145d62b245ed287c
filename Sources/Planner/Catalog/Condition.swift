package import Documents

/// What a value must be like.
package struct Condition: Hashable, Sendable {
  package enum Test: Hashable, Sendable {
    case isOneOf([Document])
    case isNoneOf([Document])
    case startsWith([String])
    case startsWithNone([String])
    /// An instance type whose family, the letters before its first digit, is one of these.
    case isOfFamily([String])
  }

  package var test: Test
  /// Whether a value that is absent passes.
  package var passesAbsent: Bool

  package init(_ test: Test, passesAbsent: Bool) {
    self.test = test
    self.passesAbsent = passesAbsent
  }
}

/// A condition on a member of an item in AWS's answer.
package struct FieldCondition: Hashable, Sendable {
  package var field: DocumentPath
  package var condition: Condition

  package init(field: DocumentPath, condition: Condition) {
    self.field = field
    self.condition = condition
  }
}

/// A condition on an attribute of a planned resource.
package struct AttributeCondition: Hashable, Sendable {
  /// What an attribute means that the plan does not know yet. Terraform says so of every computed
  /// attribute that a configuration leaves out.
  package enum Unknown: Hashable, Sendable {
    /// The condition may hold or not.
    case mayPass
    case passes
    case fails
  }

  package var attribute: AttributePaths
  package var condition: Condition
  package var unknown: Unknown

  package init(
    attribute: AttributePaths, condition: Condition, unknown: Unknown = .mayPass
  ) {
    self.attribute = attribute
    self.condition = condition
    self.unknown = unknown
  }
}
