internal import Documents
package import PreflightModel

/// Quotas that somebody wants raised to a certain value, without a plan that needs it.
///
/// A rule that asks and finds nothing: what came of the wishes is in `drafts(given:)`.
package struct QuotaWishes: PreflightRule {
  package static let metadata = RuleMetadata(
    id: "quota-wishes", title: "Quotas asked for",
    summary: "Quotas are raised to the values that were asked for.")

  private let wishes: [QuotaID: Double]

  package init(_ wishes: [QuotaID: Double]) {
    self.wishes = wishes
  }

  package func lookups(for check: Check, given facts: Facts) -> Set<Lookup> {
    let limits = LimitFinder(check: check, facts: facts)
    return quotas(of: check).reduce(into: []) { lookups, quota in
      let region = region(of: quota, in: check)
      lookups.insert(ServiceQuotas.requests(for: quota.id, in: region))
      if case .wants(let value) = limits.limit(of: quota, in: region, statedByService: nil) {
        lookups.insert(ServiceQuotas.lookup(value, of: quota.id, in: region))
      }
    }
  }

  /// One draft for each wish, in the order of the quotas' ids.
  package func drafts(for check: Check, given facts: Facts) -> [RequestDraft] {
    let limits = LimitFinder(check: check, facts: facts)
    return quotas(of: check).map { quota in
      let region = region(of: quota, in: check)
      let wish = wishes[quota.id] ?? 0
      return RequestDraft(
        quota: quota, region: region ?? check.globalRegion, desired: wish, needed: wish,
        limit: limits.settledLimit(of: quota, in: region, statedByService: nil),
        history: facts[ServiceQuotas.requests(for: quota.id, in: region)])
    }
  }

  /// The catalogue's quotas, and for those that it does not know what their codes say.
  private func quotas(of check: Check) -> [Quota] {
    wishes.keys.sorted().map { id in
      check.catalog.quotas[id]
        ?? Quota(
          id: id, name: id.description, scope: .region, isGlobal: false, usage: [], consumers: [],
          errors: [])
    }
  }

  private func region(of quota: Quota, in check: Check) -> String? {
    quota.isGlobal ? nil : check.defaultRegion
  }

  package func findings(for check: Check, given facts: Facts) -> [Finding] { [] }
  package func operations(for check: Check) -> Set<AWSOperation> {
    allOperations(in: check.catalog)
  }
  package func allOperations(in catalog: Catalog) -> Set<AWSOperation> {
    ServiceQuotas.limitOperations.union([ServiceQuotas.requestOperation])
  }
  package func knows(_ type: String, in catalog: Catalog) -> Bool { false }
  package func needsRegion(of type: String, in catalog: Catalog) -> Bool { false }

  package func attributes(in catalog: Catalog) -> AttributeSelection { AttributeSelection() }
  package func memberNames(in catalog: Catalog) -> Set<String> { ServiceQuotas.memberNames }
}
