internal import Documents
package import PreflightModel

/// Finds the limits of quotas with the fewest calls to Service Quotas.
///
/// One call tells one quota, or a hundred of a service's. The list is taken where it is no more
/// calls, since its rate is twice as high: ten a second and five.
/// https://docs.aws.amazon.com/servicequotas/latest/userguide/reference_limits.html
package struct LimitFinder: Sendable {
  private static let quotasPerPage = 100
  /// As many as go out at once.
  private static let listsAtOnce = 10
  private static let listsPerSingle = 2

  private let check: Check
  let facts: Facts
  private let takesLists: Bool

  /// - Parameter takesLists: Whether the lists are asked for anyway, and single quotas only where a
  ///   list was refused.
  package init(check: Check, facts: Facts, takesLists: Bool = false) {
    self.check = check
    self.facts = facts
    self.takesLists = takesLists
  }

  /// The limit of a quota, from the first that knows: a flag, the applied value, the service's own
  /// statement, AWS's default.
  package func limit(
    of quota: Quota, in region: String?, statedByService stated: Double?
  ) -> LimitAnswer {
    if let override = override(of: quota) { return .known(override, .override) }
    switch (statement(of: .applied, about: quota.id, in: region), stated) {
    case (.value(let value)?, _):
      return .known(value, .applied)
    case (_, let stated?):
      return .known(stated, .service)
    case (nil, nil):
      return .wants(.applied)
    case (.noValue?, nil):
      return defaultLimit(of: quota, in: region)
    case (.unavailable(let reason)?, nil):
      return .unknown(ServiceQuotas.lookup(.applied, of: quota.id, in: region), reason)
    }
  }

  /// The limit once nothing more is asked.
  package func settledLimit(
    of quota: Quota, in region: String?, statedByService stated: Double?
  ) -> QuotaLimit {
    switch limit(of: quota, in: region, statedByService: stated) {
    case .known(let value, let source): .known(value, source)
    case .unknown(let lookup, let reason): .unknown(lookup, reason)
    case .wants(let value):
      .unknown(
        ServiceQuotas.lookup(value, of: quota.id, in: region),
        Unavailability(.unreachable, "it was not asked"))
    }
  }

  func override(of quota: Quota) -> Double? { check.settings.limits[quota.id] }

  /// AWS's default as it is today; the catalogue's when today's cannot be read.
  private func defaultLimit(of quota: Quota, in region: String?) -> LimitAnswer {
    let lookup = ServiceQuotas.lookup(.standard, of: quota.id, in: region)
    switch statement(of: .standard, about: quota.id, in: region) {
    case nil:
      return .wants(.standard)
    case .value(let value)?:
      return .known(value, .default)
    case .noValue?:
      return quota.defaultValue.map { .known($0, .default) }
        ?? .unknown(lookup, Unavailability(.malformed, "AWS has no default for it"))
    case .unavailable(let reason)?:
      return quota.defaultValue.map { .known($0, .default) } ?? .unknown(lookup, reason)
    }
  }

  /// What Service Quotas said; nil when nobody has asked yet. A refused list says nothing of the
  /// single quotas: who may not list them may still read them.
  private func statement(
    of value: ServiceQuotas.Value, about quota: QuotaID, in region: String?
  ) -> ServiceQuotas.Statement? {
    if let fact = facts[ServiceQuotas.lookup(value, of: quota, in: region)] {
      return ServiceQuotas.statement(of: fact)
    }
    let list = facts[ServiceQuotas.lookup(value, of: quota.service, in: region)]
    return list?.document.map { ServiceQuotas.statement(in: $0, about: quota) }
  }

  /// What Service Quotas has said of a quota so far.
  func descriptions(of quota: QuotaID, in region: String?) -> [Document] {
    ServiceQuotas.Value.allCases.flatMap { value in
      let single = facts[ServiceQuotas.lookup(value, of: quota, in: region)]?.document
      let list = facts[ServiceQuotas.lookup(value, of: quota.service, in: region)]?.document
      let listed = list.flatMap { ServiceQuotas.description(of: quota, in: $0) }
      return [single?["Quota"], listed].compactMap(\.self)
    }
  }

  /// The lookups that tell a value of these quotas in one region.
  ///
  /// Lists and single quotas have rates of their own. Where so many lists are wanted that they must
  /// wait for one another, some single quotas are asked for beside them.
  package func lookups(
    _ value: ServiceQuotas.Value, of quotas: [QuotaID], in region: String?
  ) -> Set<Lookup> {
    let byService = Dictionary(grouping: quotas, by: \.service)
    var listed = Set(
      byService.filter { asksForList(value, of: $0.key, telling: $0.value.count, in: region) }.keys)
    if !takesLists { listed.subtract(servicesBesideLists(of: listed, byService)) }
    return byService.reduce(into: []) { lookups, entry in
      if listed.contains(entry.key) {
        lookups.insert(ServiceQuotas.lookup(value, of: entry.key, in: region))
      } else {
        lookups.formUnion(entry.value.map { ServiceQuotas.lookup(value, of: $0, in: region) })
      }
    }
  }

  /// The services of which the one quota that is wanted is asked for, although their list is no
  /// more calls.
  private func servicesBesideLists(
    of listed: Set<String>, _ quotas: [String: [QuotaID]]
  ) -> Set<String> {
    var lists = listed.reduce(0) { $0 + pages(of: $1) }
    var singles = quotas.reduce(0) { $0 + (listed.contains($1.key) ? 0 : $1.value.count) }
    var services: Set<String> = []
    for service in listed.sorted() where quotas[service]?.count == 1 {
      guard lists > Self.listsAtOnce, lists >= Self.listsPerSingle * (singles + 1) else { break }
      services.insert(service)
      (lists, singles) = (lists - 1, singles + 1)
    }
    return services
  }

  private func asksForList(
    _ value: ServiceQuotas.Value, of service: String, telling quotas: Int, in region: String?
  ) -> Bool {
    guard facts[ServiceQuotas.lookup(value, of: service, in: region)] == nil else { return false }
    return takesLists || pages(of: service) <= quotas
  }

  /// Of how many calls the list of a service is made.
  private func pages(of service: String) -> Int {
    guard let listed = check.catalog.listedQuotas(of: service) else { return .max }
    return (listed + Self.quotasPerPage - 1) / Self.quotasPerPage
  }
}
