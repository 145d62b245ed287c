/// What one abandoned run left behind, across services and regions.
package struct StaleGroup: Hashable, Sendable {
  /// What the names of the run have in common: `synth2698188040`.
  package var suffix: String
  /// The name of the pattern that found it, or the pattern itself where it has none.
  package var pattern: String
  /// When the first and the last of its resources were made, of those that AWS dates; ISO 8601.
  package var oldest: String?
  package var newest: String?
  /// The CloudFormation stack of the run, by its name, where there is one.
  package var stack: String?
  /// In the order in which they are deleted.
  package var resources: [StaleResource]
  /// What deleting all of it gives back, by quota and region.
  package var frees: [FreedQuota]
  package var steps: [CleanupStep]
  /// False when something could not be read that may belong to the run as well.
  package var isComplete: Bool

  package init(
    suffix: String, pattern: String, oldest: String? = nil, newest: String? = nil,
    stack: String? = nil, resources: [StaleResource] = [], frees: [FreedQuota] = [],
    steps: [CleanupStep] = [], isComplete: Bool = true
  ) {
    self.suffix = suffix
    self.pattern = pattern
    self.oldest = oldest
    self.newest = newest
    self.stack = stack
    self.resources = resources
    self.frees = frees
    self.steps = steps
    self.isComplete = isComplete
  }

  /// How much of a quota it gives back; `region` is nil for a quota of the whole account.
  package func amount(of quota: QuotaID, in region: String?) -> Double {
    frees.first { $0.quota == quota && $0.region == region }?.amount ?? 0
  }
}

/// How much of a quota is given back.
package struct FreedQuota: Hashable, Sendable {
  package var quota: QuotaID
  /// Nil for a quota of the whole account.
  package var region: String?
  /// In the quota's own unit.
  package var amount: Double

  package init(quota: QuotaID, region: String?, amount: Double) {
    self.quota = quota
    self.region = region
    self.amount = amount
  }
}
