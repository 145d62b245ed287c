import PreflightModel
import TestSupport
import Testing

@testable import Reporters

@Suite("Requests for higher quotas, printed")
struct RequestReportTests {
  private static let vpcs = QuotaID(service: "vpc", code: "L-F678F1CE")
  private static let roles = QuotaID(service: "iam", code: "L-FE177D64")
  private static let users = QuotaID(service: "iam", code: "L-F55AF5E4")

  /// What a preview, and filing, comes to.
  private static let drafts = QuotaRequestReport(
    account: .init(id: "123456789012", arn: "arn:aws:iam::123456789012:user/ci", partition: "aws"),
    requests: [
      QuotaRequest(
        quota: vpcs, name: "VPCs per Region", region: "ap-southeast-1", desiredValue: 8, limit: 5,
        used: 5, needed: 6, outcome: .wouldFile),
      QuotaRequest(
        quota: roles, name: "Roles per account", region: "us-east-1", id: "r-1", status: "PENDING",
        desiredValue: 1_203, limit: 1_000, used: 1_000, needed: 1_002,
        created: "2026-11-20T10:00:00Z", outcome: .alreadyOpen),
      QuotaRequest(
        quota: users, name: "Users per account", region: "us-east-1", desiredValue: 6_000,
        limit: 5_000, needed: 6_000, outcome: .notAdjustable,
        reason: "AWS does not raise this quota: plan fewer, or deploy elsewhere."),
    ],
    gaps: ["Log groups could not be judged, so nothing is requested for it: nobody answered."])

  /// AWS's history, with names as hostile as they come.
  private static let history = QuotaRequestReport(
    account: nil,
    requests: [
      QuotaRequest(
        quota: vpcs, name: "VPCs per Region", region: "ap-southeast-1", id: "r-9",
        status: "CASE_OPENED", desiredValue: 20, created: "2026-11-22T09:00:00Z",
        caseID: "170\u{1B}[31m"),
      QuotaRequest(
        quota: vpcs, name: "VPCs \u{202E}rep", region: "ap-southeast-1", id: "r-8",
        status: "APPROVED", desiredValue: 8, created: "2026-10-01T09:00:00Z",
        updated: "2026-10-03T10:00:00Z"),
      QuotaRequest(
        quota: vpcs, name: "VPCs per Region", region: "ap-southeast-1", id: "r-7",
        status: "SOMETHING_NEW", desiredValue: 7, created: "not a time"),
    ])

  private static let samples = [("drafts", drafts), ("history", history)]

  @Test("The table is as it was", arguments: samples)
  func table(name: String, report: QuotaRequestReport) throws {
    let now = try #require(UTCTime("2026-11-23T10:00:00Z"))
    let text = RequestTable(report, now: now, width: 80, colors: false).text
    #expect(try GoldenFile("requests/\(name).txt").outcome(for: text) == .same)
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.isDisplayable })
  }

  @Test("The document is as it was, and as its schema says", arguments: samples)
  func document(name: String, report: QuotaRequestReport) async throws {
    let file = "requests/\(name).json"
    #expect(try GoldenFile(file).outcome(for: RequestDocument(report).text) == .same)
    let faults = try await PythonOracle("Tests/Oracles/json_schema.py").answer(
      to: "",
      arguments: [
        "\(packageRoot)/docs/schema/requests.schema.json",
        "\(packageRoot)/Tests/Fixtures/golden/\(file)",
      ])
    #expect(faults == "")
  }
}
