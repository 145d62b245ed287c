/// Everything that a run of `usage` has to say.
package struct UsageReport: Hashable, Sendable {
  /// A service whose quotas could not be listed in a region, so that none of them is known of.
  package struct Gap: Hashable, Sendable {
    package var service: String
    /// Nil for the quotas of the account as a whole.
    package var region: String?
    /// A phrase for the end of a sentence.
    package var reason: String

    package init(service: String, region: String?, reason: String) {
      self.service = service
      self.region = region
      self.reason = reason
    }
  }

  package var source: Report.Source
  /// Nil when the caller could not be determined.
  package var account: Report.Account?
  /// The regions that were asked about, as the user named them.
  package var regions: [String]
  /// The fullest first, what is not known last.
  package var quotas: [QuotaUsage]
  package var gaps: [Gap]
  package var calls: CallStatistics

  package init(
    source: Report.Source, account: Report.Account?, regions: [String], quotas: [QuotaUsage],
    gaps: [Gap] = [], calls: CallStatistics
  ) {
    self.source = source
    self.account = account
    self.regions = regions
    self.quotas = quotas.sorted(by: QuotaUsage.fullestFirst)
    self.gaps = gaps
    self.calls = calls
  }

  /// The same without what is known to be less full than this share of its limit. What is not known
  /// stays: it may be full.
  package func keeping(atLeast share: Double) -> UsageReport {
    var report = self
    report.quotas.removeAll { usage in usage.utilization.map { $0 < share } ?? false }
    return report
  }
}
