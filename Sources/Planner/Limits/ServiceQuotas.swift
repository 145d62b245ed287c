internal import Documents
package import PreflightModel

/// The questions that Service Quotas answers.
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

    var listOperation: String {
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
    "RequestedQuotas", "Id", "Status", "DesiredValue", "Created", context, contextScope, contextID,
  ]
}
