/// The numbers of one quota in one place: what is allowed, used, planned, left.
package struct QuotaAssessment: Hashable, Sendable {
  package enum Scope: String, Hashable, Sendable, CaseIterable {
    case region
    case account
    case resource
  }

  package enum LimitSource: String, Hashable, Sendable {
    /// Service Quotas has an applied value.
    case applied
    /// The service itself says what the limit is.
    case service
    /// AWS's published default; no applied value exists.
    case `default`
    /// Set by a flag or in the configuration.
    case override
  }

  package var id: QuotaID
  package var name: String
  package var scope: Scope
  /// For a quota per parent: the parent's id, its Availability Zone, or its planned address.
  package var parent: String?
  /// Nil when the limit is not known.
  package var limit: Double?
  package var limitSource: LimitSource?
  /// Nil when no source says.
  package var isAdjustable: Bool?
  /// Nil when the usage is not known.
  package var used: Double?
  /// The operation that told, `ec2:DescribeVpcs`.
  package var usedSource: String?
  /// False when the count is known to be only near.
  package var isExact: Bool
  package var planned: PlannedDemand

  package init(
    id: QuotaID, name: String, scope: Scope, parent: String? = nil, limit: Double? = nil,
    limitSource: LimitSource? = nil, isAdjustable: Bool? = nil, used: Double? = nil,
    usedSource: String? = nil, isExact: Bool = true, planned: PlannedDemand
  ) {
    self.id = id
    self.name = name
    self.scope = scope
    self.parent = parent
    self.limit = limit
    self.limitSource = limitSource
    self.isAdjustable = isAdjustable
    self.used = used
    self.usedSource = usedSource
    self.isExact = isExact
    self.planned = planned
  }

  /// What is left today; nil when limit or usage is not known.
  package var free: Double? {
    guard let limit, let used else { return nil }
    return max(0, limit - used)
  }

  /// How much is missing at the most, 0 when it fits; nil when that cannot be said.
  package var shortfall: Double? {
    guard let limit, let used, let high = planned.high else { return nil }
    return high > 0 ? max(0, used + high - limit) : 0
  }
}
