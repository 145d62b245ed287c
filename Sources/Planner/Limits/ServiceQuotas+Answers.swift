package import Documents
package import PreflightModel

/// How to read what Service Quotas answers.
extension ServiceQuotas {
  /// What Service Quotas says about one quota.
  package enum Statement: Hashable, Sendable {
    case value(Double)
    /// There is no such value; for an applied one, the default holds.
    case noValue
    case unavailable(Unavailability)
  }

  /// How a single quota is answered that has no such value.
  static let noValue = Unavailability.Kind.refused(code: "NoSuchResourceException")

  static let noList = Unavailability(.malformed, "Service Quotas gave no list")

  /// Reads the answer about one quota.
  package static func statement(of fact: Fact) -> Statement {
    switch fact {
    case .known(let document): statement(of: document["Quota"])
    case .unavailable(let reason) where reason.kind == noValue:
      .noValue
    case .unavailable(let reason): .unavailable(reason)
    }
  }

  /// Reads from the answer about all quotas of a service what it says of one.
  package static func statement(in document: Document, about quota: QuotaID) -> Statement {
    guard document["Quotas"]?.array != nil else { return .unavailable(noList) }
    return description(of: quota, in: document).map(statement) ?? .noValue
  }

  /// The description of one quota in the list of its service's.
  static func description(of quota: QuotaID, in list: Document) -> Document? {
    list["Quotas"]?.array?.first { $0["QuotaCode"]?.string == quota.code }
  }

  /// The limit in the description of a quota that was the answer to `lookup`, or stood in it.
  static func limit(in quota: Document, from lookup: Lookup) -> QuotaLimit {
    switch statement(of: quota) {
    case .value(let value): .known(value, .applied)
    case .noValue: .unknown(lookup, Unavailability(noValue))
    case .unavailable(let reason): .unknown(lookup, reason)
    }
  }

  /// A quota may come with an error in place of a value, and status 200.
  static func statement(of quota: Document?) -> Statement {
    if let error = quota?["ErrorReason"], let code = error["ErrorCode"]?.string {
      let message = error["ErrorMessage"]?.string ?? ""
      return .unavailable(Unavailability(.refused(code: code), message))
    }
    guard let value = quota?["Value"]?.number?.double, value.isFinite, value >= 0 else {
      return .unavailable(Unavailability(.malformed, "Service Quotas gave no value"))
    }
    return .value(value)
  }
}
