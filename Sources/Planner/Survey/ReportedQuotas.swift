internal import Documents
internal import PreflightModel

/// The quotas that Service Quotas itself lists, with a usage metric each.
struct ReportedQuotas {
  let survey: UsageSurvey
  let check: Check
  let facts: Facts

  // MARK: What must be asked

  /// The services first, then their quotas, then the metrics. What the catalogue knows of is asked
  /// about at once.
  var lookups: Set<Lookup> {
    var lookups = Set(lists.map(\.lookup))
    if survey.services == nil { lookups.formUnion(survey.regions.map(ServiceQuotas.services)) }
    for quota in quotas {
      if case .asks(let more) = quota.metric.usage(in: quota.region, given: facts) {
        lookups.formUnion(more)
      }
    }
    return lookups
  }

  /// A service's quotas in one region.
  private struct Listing: Hashable {
    let service: String
    /// Nil for the partition's global region, for what the account has as a whole.
    let region: String?

    var lookup: Lookup { ServiceQuotas.lookup(.applied, of: service, in: region) }
  }

  private var lists: [Listing] {
    let catalogued = Set(check.catalog.quotas.keys.map(\.service))
    let regional = survey.regions.flatMap { region in
      (survey.services ?? catalogued.union(services(in: region)))
        .map { Listing(service: $0, region: region) }
    }
    // Only one region lists what the account has as a whole.
    guard !survey.regions.contains(check.globalRegion) else { return regional }
    let global = Set(check.catalog.quotas.values.filter(\.isGlobal).map(\.id.service))
    return regional
      + global.filter(survey.includes).map { Listing(service: $0, region: nil) }
  }

  private func services(in region: String) -> Set<String> {
    let services = facts[ServiceQuotas.services(in: region)]?.document?["Services"]?.array ?? []
    return Set(
      services.compactMap { $0["ServiceCode"]?.string }.filter { QuotaID.isServiceCode($0) })
  }

  static let operations: Set<AWSOperation> = ServiceQuotas.limitOperations.union([
    ServiceQuotas.servicesOperation, UsageMetric.operation,
  ])

  static let memberNames: Set<String> = UsageMetric.memberNames
    .union(UsageMetric.serviceQuotasMemberNames)
    .union(["Services", "ServiceCode", "QuotaName", "Adjustable", "GlobalQuota"])

  // MARK: What is known

  /// Every quota that AWS can tell the usage of, once for each region.
  var quotas: [ReportedQuota] {
    var seen: Set<ReportedQuota.Place> = []
    return lists.sorted { ($0.service, $0.region ?? "") < ($1.service, $1.region ?? "") }
      .flatMap { list in
        (facts[list.lookup]?.document?["Quotas"]?.array ?? []).compactMap {
          ReportedQuota($0, of: list.service, in: list.region)
        }
      }
      .filter { seen.insert($0.place).inserted }
  }

  /// What was asked to be listed and was not.
  var gaps: [UsageReport.Gap] {
    let services = survey.services == nil ? survey.regions.map(ServiceQuotas.services) : []
    let refused = services.map { ($0, ServiceQuotas.code) } + lists.map { ($0.lookup, $0.service) }
    return refused.compactMap { lookup, service in
      guard case .unavailable(let reason)? = facts[lookup], !isMerelyUnknown(service, reason)
      else { return nil }
      return UsageReport.Gap(service: service, region: lookup.region, reason: "\(reason)")
    }
    .sorted { ($0.service, $0.region ?? "") < ($1.service, $1.region ?? "") }
  }

  /// A region that lists no such service has none of its quotas; only whoever names a service wants
  /// to hear that.
  private func isMerelyUnknown(_ service: String, _ reason: Unavailability) -> Bool {
    reason.kind == ServiceQuotas.noValue && survey.services == nil
  }
}
