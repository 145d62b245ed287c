import PreflightModel
import Testing

@Suite("Usage of a quota")
struct QuotaUsageTests {
  private func usage(
    _ used: Double?, of limit: Double?, code: String = "L-F678F1CE", region: String? = nil
  ) -> QuotaUsage {
    QuotaUsage(
      assessment: QuotaAssessment(
        id: QuotaID(service: "vpc", code: code), name: "VPCs per Region", scope: .region,
        limit: limit, used: used, planned: .none),
      region: region, reason: nil)
  }

  private static let shares: [(used: Double?, limit: Double?, share: Double?)] = [
    (4, 5, 0.8), (6, 5, 1.2), (0, 0, 0), (1, 0, 1), (nil, 5, nil), (4, nil, nil),
  ]

  @Test("The share is usage by limit, and not known when one of them is not", arguments: shares)
  func share(used: Double?, limit: Double?, share: Double?) {
    #expect(usage(used, of: limit).utilization == share)
  }

  private func report(_ quotas: [QuotaUsage]) -> UsageReport {
    UsageReport(
      source: .aws, account: nil, regions: [], quotas: quotas, calls: CallStatistics())
  }

  @Test("The fullest comes first, what is not known last, and equals by id and region")
  func order() {
    let usages = [
      usage(nil, of: 5), usage(1, of: 5, region: "us-east-1"), usage(1, of: 5, region: "eu-west-1"),
      usage(1, of: 5, code: "L-00000001"), usage(5, of: 5),
    ]
    #expect(
      report(usages).quotas == [usages[4], usages[3], usages[2], usages[1], usages[0]])
  }

  @Test("A least share keeps what is as full, and what is not known")
  func leastShare() {
    let report = report([usage(4, of: 5), usage(3, of: 5), usage(nil, of: 5)])
    #expect(report.keeping(atLeast: 0.8).quotas.map(\.assessment.used) == [4, nil])
  }
}
