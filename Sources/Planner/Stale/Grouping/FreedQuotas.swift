internal import Documents
internal import PreflightModel

/// What deleting resources gives back, in the quotas' own counting.
struct FreedQuotas {
  private var amounts: [Key: Double] = [:]

  private struct Key: Hashable {
    let quota: QuotaID
    let region: String?
  }

  mutating func add(_ resource: ExistingResource, account: String) {
    for freed in resource.type.frees {
      let condition = freed.condition.map { $0.naming(account: account) }
      guard condition.map({ $0?.holds(for: resource.document) ?? false }) ?? true else { continue }
      // What is not known is not promised.
      let amount = freed.amount.map { resource.document.value(at: $0)?.number?.double ?? 0 } ?? 1
      guard amount > 0 else { continue }
      let key = Key(quota: freed.quota, region: freed.isGlobal ? nil : resource.region)
      amounts[key, default: 0] += amount / freed.divisor
    }
  }

  /// By quota and region.
  var list: [FreedQuota] {
    amounts.map { FreedQuota(quota: $0.key.quota, region: $0.key.region, amount: $0.value) }
      .sorted { ($0.quota, $0.region ?? "") < ($1.quota, $1.region ?? "") }
  }
}
