internal import Documents
internal import PreflightModel

/// A quota as Service Quotas lists it, with the metric of its usage.
/// https://docs.aws.amazon.com/servicequotas/2019-06-24/apireference/API_ServiceQuota.html
struct ReportedQuota {
  struct Place: Hashable {
    let quota: QuotaID
    let region: String?
  }

  let id: QuotaID
  let name: String
  /// Nil for a quota of the account as a whole.
  let region: String?
  let isAdjustable: Bool?
  let metric: UsageMetric
  private let limit: QuotaLimit

  /// Nil for a quota that AWS does not tell the usage of.
  init?(_ quota: Document, of service: String, in region: String?) {
    guard let code = quota["QuotaCode"]?.string, let metric = UsageMetric(ofQuota: quota) else {
      return nil
    }
    let isGlobal = quota["GlobalQuota"]?.bool == true
    // The global region lists its own quotas too; nobody asked for those.
    guard isGlobal || region != nil else { return nil }
    id = QuotaID(service: service, code: code)
    name = quota["QuotaName"]?.string ?? code
    self.region = isGlobal ? nil : region
    isAdjustable = quota["Adjustable"]?.bool
    self.metric = metric
    limit = ServiceQuotas.limit(
      in: quota, from: ServiceQuotas.lookup(.applied, of: service, in: self.region))
  }

  var place: Place { Place(quota: id, region: region) }

  func usage(in catalog: Catalog, given facts: Facts) -> QuotaUsage {
    let scope = catalog.quotas[id]?.scope ?? (region == nil ? .account : .region)
    return QuotaUsage(
      of: QuotaAssessment(
        id: id, name: name, scope: scope, isAdjustable: isAdjustable, planned: .none),
      in: region, limit: limit, usage: metric.usage(in: region, given: facts))
  }
}
