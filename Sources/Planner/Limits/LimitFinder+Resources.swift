internal import Documents
internal import PreflightModel

/// The limit of one resource, where it may differ from that of the others.
struct ResourceLimit: Hashable, Sendable {
  var limit: QuotaLimit
  /// The resource that the limit is applied to; nil for one that holds for all without their own.
  var arn: String?
}

extension LimitFinder {
  /// What tells the values that are applied to single resources. Nil as long as nothing that
  /// Service Quotas has answered says that a resource may have a value of its own.
  func resourceLookup(of quota: Quota, in region: String?) -> Lookup? {
    guard quota.scope == .resource, override(of: quota) == nil,
      descriptions(of: quota.id, in: region).contains(where: ServiceQuotas.tellsOfResources)
    else { return nil }
    return ServiceQuotas.resourceValues(of: quota.id, in: region)
  }

  /// The limit of a resource that exists.
  ///
  /// - Parameters:
  ///   - id: The resource's ARN, or its name at the end of that.
  ///   - general: What holds for resources without a value of their own.
  func limit(
    of quota: Quota, in region: String?, forResource id: String, general: QuotaLimit
  ) -> ResourceLimit {
    guard let lookup = resourceLookup(of: quota, in: region) else {
      return ResourceLimit(limit: general)
    }
    switch facts[lookup] {
    case .known(let document)?:
      guard let values = document["Quotas"]?.array else {
        return ResourceLimit(limit: .unknown(lookup, ServiceQuotas.noList))
      }
      let own = values.first { value in
        ServiceQuotas.resource(of: value).map { Self.arn($0, names: id) } ?? false
      }
      guard let own else { return ResourceLimit(limit: general) }
      return ResourceLimit(
        limit: ServiceQuotas.limit(in: own, from: lookup), arn: ServiceQuotas.resource(of: own))
    case .unavailable(let reason)?:
      return ResourceLimit(limit: .unknown(lookup, reason))
    case nil:
      return ResourceLimit(
        limit: .unknown(lookup, Unavailability(.unreachable, "it was not asked")))
    }
  }

  private static func arn(_ arn: String, names id: String) -> Bool {
    arn == id || ARN(arn)?.name == id
  }
}
