internal import Documents
internal import PreflightModel

/// The limit of one resource, where it may differ from that of the others.
struct ResourceLimit: Hashable, Sendable {
  var limit: QuotaLimit
  /// The resource that the limit is applied to; nil for one that holds for all without their own.
  var arn: String?
}

extension LimitFinder {
  /// What tells the values that are applied to single resources. Nil for a quota of which Service
  /// Quotas says, in what it has answered so far, that all resources have the same.
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
      for value in document["Quotas"]?.array ?? [] {
        guard let arn = ServiceQuotas.resource(of: value), Self.arn(arn, names: id) else {
          continue
        }
        return ResourceLimit(limit: ServiceQuotas.limit(in: value, from: lookup), arn: arn)
      }
      return ResourceLimit(limit: general)
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
