package import PreflightModel

/// What all plans together take from one quota, in one region, for one parent.
package struct Demand: Hashable, Sendable {
  package var quota: Quota
  /// Nil for a global quota.
  package var region: String?
  /// Nil for a quota that is not per parent.
  package var parent: QuotaParent?
  /// AWS's id of the parent, where the parent exists and the plan tells it.
  package var parentID: String?
  package var amount: PlannedDemand
  /// The addresses of the resources that take from the quota, in the plans' order.
  package var resources: [String]
  /// What the amount depends on that the plans do not tell.
  package var unknowns = UnknownAmounts()

  /// Whether anything is taken at all, or might be.
  package var takesAnything: Bool { amount.high.map { $0 > 0 } ?? true }
}
