internal import Documents
package import PreflightModel

/// The questions that Service Quotas answers, and how to read its answers.
/// https://docs.aws.amazon.com/servicequotas/2019-06-24/apireference/
package enum ServiceQuotas {
  package static func appliedValue(of quota: QuotaID, in region: String?) -> Lookup {
    lookup("GetServiceQuota", of: quota, in: region)
  }

  package static func defaultValue(of quota: QuotaID, in region: String?) -> Lookup {
    lookup("GetAWSDefaultServiceQuota", of: quota, in: region)
  }

  package static func requests(for quota: QuotaID, in region: String?) -> Lookup {
    lookup("ListRequestedServiceQuotaChangeHistoryByQuota", of: quota, in: region)
  }

  /// All applied values of a service; a quota without one is missing from the list.
  package static func appliedValues(of service: String, in region: String?) -> Lookup {
    Lookup(
      service: "service-quotas", operation: "ListServiceQuotas",
      input: ["ServiceCode": .string(service)], region: region)
  }

  private static func lookup(
    _ operation: String, of quota: QuotaID, in region: String?
  ) -> Lookup {
    Lookup(
      service: "service-quotas", operation: operation,
      input: ["ServiceCode": .string(quota.service), "QuotaCode": .string(quota.code)],
      region: region)
  }

  /// What reading limits takes: applied values one by one or as a list, and defaults.
  package static let limitOperations: Set<AWSOperation> = [
    AWSOperation(service: "service-quotas", operation: "GetServiceQuota"),
    AWSOperation(service: "service-quotas", operation: "ListServiceQuotas"),
    AWSOperation(service: "service-quotas", operation: "GetAWSDefaultServiceQuota"),
  ]

  /// What reading open requests takes.
  package static let requestOperation = AWSOperation(
    service: "service-quotas", operation: "ListRequestedServiceQuotaChangeHistoryByQuota")

  package static let memberNames: Set<String> = [
    "Quota", "Quotas", "QuotaCode", "Value", "ErrorReason", "ErrorCode", "ErrorMessage",
    "RequestedQuotas", "Id", "Status", "DesiredValue", "Created",
  ]

  /// What Service Quotas says about one quota.
  package enum Statement: Hashable, Sendable {
    case value(Double)
    /// There is no such value; for an applied one, the default holds.
    case noValue
    case unavailable(Unavailability)
  }

  /// Reads the answer to `GetServiceQuota` and to `GetAWSDefaultServiceQuota`.
  package static func statement(of fact: Fact) -> Statement {
    switch fact {
    case .known(let document): value(of: document["Quota"])
    case .unavailable(let reason) where reason.kind == .refused(code: "NoSuchResourceException"):
      .noValue
    case .unavailable(let reason): .unavailable(reason)
    }
  }

  /// Reads the answer to `ListServiceQuotas`.
  package static func statement(of fact: Fact, about quota: QuotaID) -> Statement {
    switch fact {
    case .known(let document):
      guard let quotas = document["Quotas"]?.array else {
        return .unavailable(Unavailability(.malformed, "ListServiceQuotas gave no list"))
      }
      guard let found = quotas.first(where: { $0["QuotaCode"]?.string == quota.code }) else {
        return .noValue
      }
      return value(of: found)
    case .unavailable(let reason): return .unavailable(reason)
    }
  }

  /// A quota may come with an error in place of a value, and status 200.
  private static func value(of quota: Document?) -> Statement {
    if let error = quota?["ErrorReason"], let code = error["ErrorCode"]?.string {
      let message = error["ErrorMessage"]?.string ?? ""
      return .unavailable(Unavailability(.refused(code: code), message))
    }
    guard let value = quota?["Value"]?.number?.double, value.isFinite else {
      return .unavailable(Unavailability(.malformed, "Service Quotas gave no value"))
    }
    return .value(value)
  }

  /// The requests that AWS has not decided yet, newest first.
  package static func openRequests(in fact: Fact) -> [Remedy.OpenRequest] {
    let requests = fact.document?["RequestedQuotas"]?.array ?? []
    return requests.compactMap { request -> Remedy.OpenRequest? in
      guard let status = request["Status"]?.string, openStatuses.contains(status),
        let id = request["Id"]?.string, let desired = request["DesiredValue"]?.number
      else { return nil }
      return Remedy.OpenRequest(
        id: id, status: status, desiredValue: desired.double,
        created: request["Created"]?.string)
    }
    .sorted { ($0.created ?? "") > ($1.created ?? "") }
  }

  private static let openStatuses: Set<String> = ["PENDING", "CASE_OPENED"]
}
