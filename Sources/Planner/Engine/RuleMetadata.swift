package import PreflightModel

/// What a rule is called and what it is about. Its page says the rest: `docs/rules/ID.md`.
package struct RuleMetadata: Hashable, Sendable {
  /// As flags and findings name it: `availability-zone`.
  package let id: String
  /// What it looks at, in a word or two, as the heading of a finding: "Availability Zones".
  package let title: String
  /// What is true when the rule finds nothing wrong, in one sentence.
  package let summary: String
  /// What the answers to the first questions may make the rule ask, for the policy of a run.
  package let followUps: Set<AWSOperation>

  package init(id: String, title: String, summary: String, followUps: Set<AWSOperation> = []) {
    self.id = id
    self.title = title
    self.summary = summary
    self.followUps = followUps
  }
}
