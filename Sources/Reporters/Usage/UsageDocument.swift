internal import Documents
internal import PreflightModel

/// The document `headroom/usage/1`. Its shape is a promise to other programs.
struct UsageDocument {
  private let report: UsageReport

  init(_ report: UsageReport) {
    self.report = report
  }

  var text: String { json.jsonText(.pretty) + "\n" }

  private var json: JSONValue {
    [
      "schema": "headroom/usage/1",
      "source": .string(report.source.rawValue),
      "account": .account(report.account),
      "regions": .array(report.regions.map(JSONValue.string)),
      "quotas": .array(report.quotas.map(quota)),
      "gaps": .array(report.gaps.map(gap)),
      "calls": .calls(report.calls),
    ]
  }

  private func quota(_ usage: QuotaUsage) -> JSONValue {
    .object(
      QuotaDocument(usage.assessment).members + [
        ("region", .string(usage.region)),
        // A share is never more than the whole; `used` tells by how much it is exceeded.
        ("utilization", .amount(usage.utilization.map { min($0, 1) })),
        ("reason", .string(usage.reason)),
      ])
  }

  private func gap(_ gap: UsageReport.Gap) -> JSONValue {
    [
      "service": .string(gap.service), "region": .string(gap.region),
      "reason": .string(gap.reason),
    ]
  }
}
