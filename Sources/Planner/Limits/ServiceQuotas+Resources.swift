internal import Documents
internal import PreflightModel

/// Values and requests that are for single resources.
/// https://docs.aws.amazon.com/servicequotas/2019-06-24/apireference/API_QuotaContextInfo.html
extension ServiceQuotas {
  static let context = "QuotaContext"
  static let contextScope = "ContextScope"
  static let contextID = "ContextId"

  /// The values of one quota that are applied to single resources.
  static func resourceValues(of quota: QuotaID, in region: String?) -> Lookup {
    Lookup(
      service: code, operation: Value.applied.listOperation,
      input: [
        "ServiceCode": .string(quota.service), "QuotaCode": .string(quota.code),
        "QuotaAppliedAtLevel": "RESOURCE",
      ],
      region: region)
  }

  /// Whether the answer about a quota says that single resources may have values of their own.
  static func tellsOfResources(_ quota: Document) -> Bool {
    quota[context]?[contextScope]?.string == "RESOURCE"
  }

  /// The ARN of the resource that a value or a request is for; nil for what holds for all that
  /// have none of their own, which Service Quotas calls `*`.
  static func resource(of entry: Document) -> String? {
    let id = entry[context]?[contextID]?.string
    return id == "*" ? nil : id
  }
}
