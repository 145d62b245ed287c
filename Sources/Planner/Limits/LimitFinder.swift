internal import Documents
package import PreflightModel

/// Finds the limits of quotas with the fewest calls to Service Quotas.
///
/// `GetServiceQuota` tells one quota in one call, `ListServiceQuotas` all of a service in calls of
/// a hundred. The list is taken where it is no more calls, since its rate is twice as high:
/// https://docs.aws.amazon.com/servicequotas/latest/userguide/reference_limits.html
package struct LimitFinder: Sendable {
  private static let quotasPerPage = 100

  private let check: Check
  private let facts: Facts

  package init(check: Check, facts: Facts) {
    self.check = check
    self.facts = facts
  }

  /// The limit of a quota, from the first that knows: a flag, the applied value, the service's own
  /// statement, AWS's default.
  package func limit(
    of quota: Quota, in region: String?, statedByService stated: Double?
  ) -> LimitAnswer {
    if let override = check.settings.limits[quota.id] { return .known(override, .override) }
    let applied = appliedStatement(about: quota.id, in: region)
    if case .value(let value)? = applied { return .known(value, .applied) }
    if let stated { return .known(stated, .service) }
    guard let applied else { return .asks([]) }
    switch applied {
    case .value(let value): return .known(value, .applied)
    case .noValue: return defaultLimit(of: quota, in: region)
    case .unavailable(let reason):
      return .unknown(ServiceQuotas.appliedValue(of: quota.id, in: region), reason)
    }
  }

  /// The lookups that tell the applied values of these quotas, in few calls.
  func lookups(forAppliedLimitsOf groups: [QuotaGroup]) -> Set<Lookup> {
    let missing = groups.filter { appliedStatement(about: $0.quota.id, in: $0.region) == nil }
    let places = Dictionary(grouping: missing) {
      Place(service: $0.quota.id.service, region: $0.region)
    }
    return places.reduce(into: []) { lookups, place in
      lookups.formUnion(self.lookups(for: place.value.map(\.quota.id), at: place.key))
    }
  }

  private struct Place: Hashable {
    let service: String
    let region: String?
  }

  private func lookups(for quotas: [QuotaID], at place: Place) -> Set<Lookup> {
    if let listed = check.catalog.listedQuotas(of: place.service),
      (listed + Self.quotasPerPage - 1) / Self.quotasPerPage <= quotas.count
    {
      return [ServiceQuotas.appliedValues(of: place.service, in: place.region)]
    }
    return Set(quotas.map { ServiceQuotas.appliedValue(of: $0, in: place.region) })
  }

  /// Nil when nobody has asked yet.
  private func appliedStatement(
    about quota: QuotaID, in region: String?
  ) -> ServiceQuotas.Statement? {
    if let fact = facts[ServiceQuotas.appliedValue(of: quota, in: region)] {
      return ServiceQuotas.statement(of: fact)
    }
    if let fact = facts[ServiceQuotas.appliedValues(of: quota.service, in: region)] {
      return ServiceQuotas.statement(of: fact, about: quota)
    }
    return nil
  }

  /// AWS's default as it is today; the catalogue's when today's cannot be read.
  private func defaultLimit(of quota: Quota, in region: String?) -> LimitAnswer {
    let lookup = ServiceQuotas.defaultValue(of: quota.id, in: region)
    guard let fact = facts[lookup] else { return .asks([lookup]) }
    if case .value(let value) = ServiceQuotas.statement(of: fact) {
      return .known(value, .default)
    }
    if let value = quota.defaultValue { return .known(value, .default) }
    let reason =
      if case .unavailable(let reason) = fact { reason } else {
        Unavailability(.malformed, "Service Quotas gave no default")
      }
    return .unknown(lookup, reason)
  }
}
