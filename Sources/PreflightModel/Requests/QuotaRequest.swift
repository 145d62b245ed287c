/// A request to raise a quota: one that would be filed, one that was, or one from AWS's history.
package struct QuotaRequest: Hashable, Sendable {
  /// What came of the wish for a higher quota.
  package enum Outcome: String, Hashable, Sendable {
    case wouldFile = "would-file"
    case filed
    /// A request for enough is open already.
    case alreadyOpen = "already-open"
    /// The limit in force is enough.
    case alreadyEnough = "already-enough"
    case notAdjustable = "not-adjustable"
    /// It cannot be filed, or AWS did not take it; the reason says why.
    case refused
  }

  package var quota: QuotaID
  package var name: String
  /// Where it is filed.
  package var region: String
  /// The ARN of the one resource that it is for; nil for the account or for all resources.
  package var resource: String?
  /// AWS's id; nil as long as there is none.
  package var id: String?
  /// AWS's own word: `PENDING`, `APPROVED`.
  package var status: String?
  package var desiredValue: Double?
  /// Nil when the limit is not known or was not asked for.
  package var limit: Double?
  package var used: Double?
  /// What a plan needs; nil when no plan asks.
  package var needed: Double?
  /// ISO 8601 in UTC, as the next.
  package var created: String?
  package var updated: String?
  /// The support case that AWS opened for it.
  package var caseID: String?
  /// Nil in a list of what has been requested.
  package var outcome: Outcome?
  /// Why it was refused or cannot be filed, in a sentence.
  package var reason: String?

  package init(
    quota: QuotaID, name: String, region: String, resource: String? = nil, id: String? = nil,
    status: String? = nil, desiredValue: Double? = nil, limit: Double? = nil, used: Double? = nil,
    needed: Double? = nil, created: String? = nil, updated: String? = nil, caseID: String? = nil,
    outcome: Outcome? = nil, reason: String? = nil
  ) {
    self.quota = quota
    self.name = name
    self.region = region
    self.resource = resource
    self.id = id
    self.status = status
    self.desiredValue = desiredValue
    self.limit = limit
    self.used = used
    self.needed = needed
    self.created = created
    self.updated = updated
    self.caseID = caseID
    self.outcome = outcome
    self.reason = reason
  }

  package var progress: Progress? { status.map(Progress.init) }

  /// Whether AWS may still decide.
  package var isUndecided: Bool {
    switch progress {
    case .open?, .unknown?: true
    case .approved?, .declined?, nil: false
    }
  }
}

extension QuotaRequest {
  /// What AWS's word for the state of a request comes to.
  /// https://docs.aws.amazon.com/servicequotas/2019-06-24/apireference/API_RequestedServiceQuotaChange.html
  package enum Progress: Hashable, Sendable {
    case open
    case approved
    /// Denied, or closed without an approval.
    case declined
    /// A word that headroom does not know; nothing is concluded from it.
    case unknown

    package init(_ status: String) {
      switch status {
      case "PENDING", "CASE_OPENED": self = .open
      case "APPROVED": self = .approved
      case "DENIED", "CASE_CLOSED", "NOT_APPROVED", "INVALID_REQUEST": self = .declined
      default: self = .unknown
      }
    }
  }
}
