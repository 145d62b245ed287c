/// What one rule concludes about one thing.
package struct Finding: Hashable, Sendable {
  /// Stable from run to run and unique in a report: rule, subject, region, parent.
  package var id: String
  /// The rule's id: `quota`.
  package var rule: String
  package var verdict: Verdict
  /// A short name of the subject: "VPCs per Region".
  package var title: String
  /// One sentence with the numbers, or with the reason why there are none.
  package var message: String
  /// Nil when the subject belongs to the account as a whole.
  package var region: String?
  /// The addresses of the planned resources concerned, in the plan's order.
  package var resources: [String]
  package var quota: QuotaAssessment?
  package var remedies: [Remedy]
  /// Set when the configuration asks not to judge by this finding.
  package var ignored: Ignored?

  /// Why and until when a finding is ignored.
  package struct Ignored: Hashable, Sendable {
    package var reason: String
    /// The last day, `2026-12-31`; nil for ever.
    package var until: String?

    package init(reason: String, until: String?) {
      self.reason = reason
      self.until = until
    }
  }

  package init(
    id: String, rule: String, verdict: Verdict, title: String, message: String,
    region: String? = nil, resources: [String] = [], quota: QuotaAssessment? = nil,
    remedies: [Remedy] = [], ignored: Ignored? = nil
  ) {
    self.id = id
    self.rule = rule
    self.verdict = verdict
    self.title = title
    self.message = message
    self.region = region
    self.resources = resources
    self.quota = quota
    self.remedies = remedies
    self.ignored = ignored
  }
}
