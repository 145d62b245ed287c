package import PreflightModel

/// A wish for a higher quota together with what is known of it: enough to say what comes of it.
package struct RequestDraft: Hashable, Sendable {
  package var quota: Quota
  /// Where it would be filed.
  package var region: String
  /// What is asked for.
  package var desired: Double
  /// What must be allowed at least; what is asked for, when no plan says.
  package var needed: Double
  package var limit: QuotaLimit
  package var used: Double?
  /// The ARN of the one resource that it is asked for; nil for all.
  package var resource: String?
  package var history: Fact?

  package init(
    quota: Quota, region: String, desired: Double, needed: Double, limit: QuotaLimit,
    used: Double? = nil, resource: String? = nil, history: Fact?
  ) {
    self.quota = quota
    self.region = region
    self.desired = desired
    self.needed = needed
    self.limit = limit
    self.used = used
    self.resource = resource
    self.history = history
  }

  /// What would be filed, or why nothing is.
  package var request: QuotaRequest {
    var request = QuotaRequest(
      quota: quota.id, name: quota.name, region: region, resource: resource,
      desiredValue: desired, used: used, needed: needed)
    switch limit {
    case .known(let value, _):
      request.limit = value
      decide(&request, limit: value)
    case .unknown(let lookup, let reason):
      request.outcome = .refused
      request.reason =
        "The limit in force could not be read, and AWS takes no lower value: \(lookup) (\(reason))."
    }
    return request
  }

  private var openRequest: Remedy.OpenRequest? {
    history.flatMap { ServiceQuotas.openRequests(in: $0, forResource: resource).first }
  }

  private func decide(_ request: inout QuotaRequest, limit: Double) {
    if limit >= needed {
      request.outcome = .alreadyEnough
    } else if quota.isAdjustable == false {
      request.outcome = .notAdjustable
      request.reason = "AWS does not raise this quota: plan fewer, or deploy elsewhere."
    } else if let maximum = quota.maximum, needed > maximum {
      request.outcome = .refused
      request.reason =
        "AWS raises this quota to \(QuotaNumber(maximum)) at the most: plan fewer, or deploy elsewhere."
    } else if let open = openRequest {
      request.id = open.id
      request.status = open.status
      request.created = open.created
      request.outcome = open.desiredValue >= needed ? .alreadyOpen : .refused
      if request.outcome == .refused {
        request.reason =
          "A request for \(QuotaNumber(open.desiredValue)) is open, which is not enough, and AWS "
          + "takes one at a time."
      } else {
        request.desiredValue = open.desiredValue
      }
    } else {
      request.outcome = .wouldFile
    }
  }
}
