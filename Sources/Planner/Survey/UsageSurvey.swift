internal import Documents
package import PreflightModel

/// How much of each quota is in use, without a plan.
///
/// A rule that asks and finds nothing: what came of it is in ``usages(for:given:)``. Quotas that
/// each parent has for itself are not part of it: there are as many of them as there are parents.
package struct UsageSurvey: PreflightRule {
  package static let metadata = RuleMetadata(
    id: "usage", title: "Usage", summary: "How much of each quota is in use.")

  package let regions: [String]
  /// The services whose quotas are wanted, by Service Quotas' codes; nil for all.
  let services: Set<String>?
  /// Whether the quotas count too that only AWS knows and reports a usage metric of.
  let coversAll: Bool

  /// - Parameter regions: Where quotas of each region are looked at.
  package init(regions: [String], services: Set<String>? = nil, coversAll: Bool = false) {
    self.regions = regions
    self.services = services
    self.coversAll = coversAll
  }

  package func lookups(for check: Check, given facts: Facts) -> Set<Lookup> {
    var lookups = cases(for: check, given: facts).lookups
    if coversAll {
      lookups.formUnion(ReportedQuotas(survey: self, check: check, facts: facts).lookups)
    }
    // Metrics come last: one call asks for all of them.
    let others = lookups.filter { $0.awsOperation != UsageMetric.operation }
    return others.isSubset(of: facts.lookups) ? lookups : others
  }

  /// The usage of each quota in each region, in no particular order.
  package func usages(for check: Check, given facts: Facts) -> [QuotaUsage] {
    let catalogued = cases(for: check, given: facts).groupsWithLimits.map {
      $0.group.usage(limit: $0.limit)
    }
    guard coversAll else { return catalogued }
    let known = Set(catalogued.map(QuotaPlace.init))
    let reported = ReportedQuotas(survey: self, check: check, facts: facts).quotas.map {
      $0.usage(in: check.catalog, given: facts)
    }
    return catalogued + reported.filter { !known.contains(QuotaPlace($0)) }
  }

  /// The services whose quotas AWS was asked to list, and did not.
  package func gaps(for check: Check, given facts: Facts) -> [UsageReport.Gap] {
    coversAll ? ReportedQuotas(survey: self, check: check, facts: facts).gaps : []
  }

  // MARK: The catalogue's quotas

  private func cases(for check: Check, given facts: Facts) -> QuotaCases {
    let account = check.caller(given: facts)?.account
    let groups = quotas(in: check.catalog).flatMap { quota in
      (quota.isGlobal ? [nil] : regions.map(Optional.some)).map { region in
        QuotaGroup(quota: quota, region: region, demands: [], account: account, given: facts)
      }
    }
    return QuotaCases(
      groups: groups, limits: LimitFinder(check: check, facts: facts, takesLists: coversAll))
  }

  /// Those that can be counted for a region or the account as a whole, in the order of their ids.
  private func quotas(in catalog: Catalog) -> [Quota] {
    catalog.quotas.values.filter { $0.isSurveyed && includes($0.id.service) }
      .sorted { $0.id < $1.id }
  }

  /// Whether all that is wanted belongs to the account as a whole.
  package func needsNoRegion(in catalog: Catalog) -> Bool {
    !coversAll && quotas(in: catalog).allSatisfy(\.isGlobal)
  }

  func includes(_ service: String) -> Bool { services?.contains(service) ?? true }

  // MARK: As a rule

  package func findings(for check: Check, given facts: Facts) -> [Finding] { [] }

  package func operations(for check: Check) -> Set<AWSOperation> {
    quotas(in: check.catalog).reduce(into: coversAll ? ReportedQuotas.operations : []) {
      $0.formUnion($1.operations(isNew: false))
    }
  }

  package func allOperations(in catalog: Catalog) -> Set<AWSOperation> {
    catalog.operations.union(ReportedQuotas.operations)
  }

  package func knows(_ type: String, in catalog: Catalog) -> Bool { false }
  package func needsRegion(of type: String, in catalog: Catalog) -> Bool { false }
  package func attributes(in catalog: Catalog) -> AttributeSelection { AttributeSelection() }

  package func memberNames(in catalog: Catalog) -> Set<String> {
    catalog.memberNames.union(ServiceQuotas.memberNames).union(ReportedQuotas.memberNames)
  }
}

extension Quota {
  /// Whether there is one number of it in a region or in the account.
  package var isSurveyed: Bool { scope != .resource && !usage.isEmpty }
}

/// A quota in a region, or in the account as a whole.
private struct QuotaPlace: Hashable {
  let quota: QuotaID
  let region: String?

  init(_ usage: QuotaUsage) {
    quota = usage.assessment.id
    region = usage.region
  }
}
