package import PreflightModel

/// One thing that headroom checks, in two steps without side effects: what it wants to know, and
/// what it concludes.
package protocol PreflightRule: Sendable {
  static var metadata: RuleMetadata { get }

  /// What the rule wants to know, given what is known so far. It is asked again after each round
  /// of answers, and done when it wants nothing new.
  func lookups(for check: Check, given facts: Facts) -> Set<Lookup>

  /// What the rule concludes. A lookup without an answer makes a finding undetermined, never clear.
  func findings(for check: Check, given facts: Facts) -> [Finding]

  /// The operations that the rule needs for these plans when nothing is refused.
  func operations(for check: Check) -> Set<AWSOperation>

  /// Every operation that the rule may need, whatever the plan: for the policy of all commands.
  func allOperations(in catalog: Catalog) -> Set<AWSOperation>

  /// Whether the rule looks at resources of this type.
  func knows(_ type: String, in catalog: Catalog) -> Bool

  /// Whether the rule can say nothing about a resource of this type without its region.
  func needsRegion(of type: String, in catalog: Catalog) -> Bool

  /// The attributes that the rule reads, by resource type.
  func attributes(in catalog: Catalog) -> AttributeSelection

  /// The members of AWS's answers that the rule reads, wherever they stand.
  func memberNames(in catalog: Catalog) -> Set<String>

  /// Whether a refusal answers a question of the rule: that there is no such thing.
  func isAnswer(_ refusal: Unavailability, to lookup: Lookup) -> Bool
}

extension PreflightRule {
  package var metadata: RuleMetadata { Self.metadata }

  package func isAnswer(_ refusal: Unavailability, to lookup: Lookup) -> Bool { false }
}
