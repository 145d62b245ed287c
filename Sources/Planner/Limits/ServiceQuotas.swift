package import Documents
package import PreflightModel

/// The questions that Service Quotas answers, and how to read its answers.
/// https://docs.aws.amazon.com/servicequotas/2019-06-24/apireference/
package enum ServiceQuotas {
  /// The two values that a quota has.
  package enum Value: Hashable, Sendable, CaseIterable {
    /// What holds for the account; some quotas have none as long as nobody has changed them.
    case applied
    /// What holds for accounts without an applied value.
    case standard

    fileprivate var operation: String {
      switch self {
      case .applied: "GetServiceQuota"
      case .standard: "GetAWSDefaultServiceQuota"
      }
    }

    fileprivate var listOperation: String {
      switch self {
      case .applied: "ListServiceQuotas"
      case .standard: "ListAWSDefaultServiceQuotas"
      }
    }
  }

  /// The value of one quota.
  package static func lookup(_ value: Value, of quota: QuotaID, in region: String?) -> Lookup {
    lookup(value.operation, of: quota, in: region)
  }

  /// The values of all quotas of a service; a quota without one is missing from the list.
  package static func lookup(_ value: Value, of service: String, in region: String?) -> Lookup {
    Lookup(
      service: code, operation: value.listOperation, input: ["ServiceCode": .string(service)],
      region: region)
  }

  /// The requests for more that were filed for a quota.
  package static func requests(for quota: QuotaID, in region: String?) -> Lookup {
    lookup(requestOperation.operation, of: quota, in: region)
  }

  private static func lookup(
    _ operation: String, of quota: QuotaID, in region: String?
  ) -> Lookup {
    Lookup(
      service: code, operation: operation,
      input: ["ServiceCode": .string(quota.service), "QuotaCode": .string(quota.code)],
      region: region)
  }

  /// The services that have quotas.
  static func services(in region: String) -> Lookup {
    Lookup(service: code, operation: servicesOperation.operation, region: region)
  }

  static let servicesOperation = AWSOperation(service: code, operation: "ListServices")

  static let code = "service-quotas"

  /// What reading limits takes.
  package static let limitOperations = Set(
    Value.allCases.flatMap { [$0.operation, $0.listOperation] }
      .map { AWSOperation(service: code, operation: $0) })

  /// What reading open requests takes.
  package static let requestOperation = AWSOperation(
    service: code, operation: "ListRequestedServiceQuotaChangeHistoryByQuota")

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

  /// How a single quota is answered that has no such value.
  static let noValue = Unavailability.Kind.refused(code: "NoSuchResourceException")

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
    guard let quotas = document["Quotas"]?.array else {
      return .unavailable(Unavailability(.malformed, "Service Quotas gave no list"))
    }
    guard let found = quotas.first(where: { $0["QuotaCode"]?.string == quota.code }) else {
      return .noValue
    }
    return statement(of: found)
  }

  /// The limit of a quota in the list of its service.
  static func listedLimit(of quota: Document, _ id: QuotaID, in region: String?) -> QuotaLimit {
    let lookup = lookup(.applied, of: id.service, in: region)
    return switch statement(of: quota) {
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
