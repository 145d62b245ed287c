import Documents
import PreflightModel
import TestSupport
import Testing

@testable import Reporters

@Suite("Usage, printed")
struct UsageFormatTests {
  private static func usage(
    _ id: String, _ name: String, _ used: Double?, of limit: Double?,
    in region: String? = "eu-west-1", isExact: Bool = true, reason: String? = nil
  ) -> QuotaUsage {
    QuotaUsage(
      assessment: QuotaAssessment(
        id: QuotaID(id) ?? QuotaID(service: "", code: ""), name: name,
        scope: region == nil ? .account : .region, limit: limit,
        limitSource: limit == nil ? nil : .applied, isAdjustable: true, used: used,
        usedSource: used == nil ? nil : "ec2:DescribeVpcs", isExact: isExact, planned: .none),
      region: region, reason: reason)
  }

  private static let account = Report.Account(
    id: "123456789012", arn: "arn:aws:iam::123456789012:user/ci", partition: "aws")

  /// One region, as most people look at it.
  private static let region = UsageReport(
    source: .aws, account: account, regions: ["eu-west-1"],
    quotas: [
      usage("vpc/L-F678F1CE", "VPCs per Region", 6, of: 5),
      usage("iam/L-FE177D64", "Roles per account", 1_000, of: 1_000, in: nil),
      usage(
        "ec2/L-1216C47A", "Running On-Demand Standard (A, C, D, H, I, M, R, T, Z) instances", 85,
        of: 100, isExact: false),
      usage("elasticloadbalancing/L-53DA6B97", "Application Load Balancers per Region", 3, of: 50),
      usage("ec2/L-74FC7D96", "Running On-Demand F instances", 0, of: 0),
      usage(
        "rds/L-7B6409FD", "DB instances", nil, of: 40,
        reason: "the permission rds:DescribeDBInstances is missing"),
      usage(
        "rds/L-48C6BF61", "DB subnet groups", nil, of: 50,
        reason: "the permission rds:DescribeDBSubnetGroups is missing"),
    ],
    calls: CallStatistics(sent: 21, retried: 1, failed: 2, rounds: 2))

  /// Several regions, gaps, and names as hostile as they come.
  private static let regions = UsageReport(
    source: .snapshot, account: nil, regions: ["eu-west-1", "us-east-1"],
    quotas: [
      usage("vpc/L-F678F1CE", "VPCs \u{1B}[31m| `per` <b>\u{202E}\n\"Region\" \\ @all", 5, of: 5),
      usage("vpc/L-F678F1CE", "VPCs per Region", 1, of: 5, in: "us-east-1"),
      usage("s3/L-DC2B2D3D", "General purpose buckets", 12.5, of: 10_000, in: nil),
    ],
    gaps: [.init(service: "acm", region: "us-east-1", reason: "AWS kept throttling the call")],
    calls: CallStatistics())

  private static let empty = UsageReport(
    source: .aws, account: account, regions: ["eu-west-1"], quotas: [],
    calls: CallStatistics(sent: 1, rounds: 1))

  private static let samples = [("region", region), ("regions", regions), ("empty", empty)]

  private func text(_ report: UsageReport, _ format: UsageFormat, width: Int = 80) -> String {
    format.text(of: report, warnAt: 0.8, width: width, colors: false)
  }

  @Test("Each format is as it was", arguments: samples)
  func golden(name: String, report: UsageReport) throws {
    for format in UsageFormat.allCases {
      let file = GoldenFile("usage/\(name).\(format.rawValue)")
      #expect(try file.outcome(for: text(report, format)) == .same)
    }
  }

  @Test("Full quotas and nearly full ones stand out in colour")
  func colors() throws {
    let text = UsageFormat.table.text(of: Self.region, warnAt: 0.8, width: 100, colors: true)
    #expect(try GoldenFile("usage/region.colored").outcome(for: text) == .same)
  }

  @Test("Nothing hidden or obeyed gets onto a terminal or a page", arguments: samples)
  func displayable(name: String, report: UsageReport) {
    for format in [UsageFormat.table, .markdown] {
      #expect(text(report, format).unicodeScalars.allSatisfy { $0 == "\n" || $0.isDisplayable })
    }
  }

  @Test("A name does not add a column to a Markdown table")
  func markdownColumns() {
    let rows = text(Self.regions, .markdown).split(separator: "\n").filter { $0.hasPrefix("| ") }
    for row in rows {
      #expect(row.replacing("\\|", with: "").count { $0 == "|" } == 6)
    }
  }

  @Test("The document is as its schema says")
  func schema() async throws {
    let documents = Self.samples.map {
      "\(packageRoot)/Tests/Fixtures/golden/usage/\($0.0).json"
    }
    let faults = try await PythonOracle("Tests/Oracles/json_schema.py").answer(
      to: "", arguments: ["\(packageRoot)/docs/schema/usage.schema.json"] + documents)
    #expect(faults == "")
  }

  @Test("Prometheus reads every number, and every name as it is", arguments: samples)
  func prometheus(name: String, report: UsageReport) async throws {
    let answer = try await PythonOracle("Tests/Oracles/exposition.py")
      .answer(to: text(report, .prometheus))
    let samples = try answer.split(separator: "\n").map { try Document(json: String($0)) }
    #expect(samples.allSatisfy { $0["type"] == "gauge" })
    for usage in report.quotas {
      let own = samples.filter {
        $0["labels"]?["service"]?.string == usage.assessment.id.service
          && $0["labels"]?["code"]?.string == usage.assessment.id.code
          && $0["labels"]?["region"]?.string == usage.region ?? "global"
      }
      func value(_ name: String) -> Double? {
        own.first { $0["name"]?.string == "headroom_quota_\(name)" }?["value"]?.number?.double
      }
      #expect(value("limit") == usage.assessment.limit)
      #expect(value("used") == usage.assessment.used)
      #expect(value("utilization_ratio") == usage.utilization)
      #expect(value("undetermined") == (usage.reason == nil ? 0 : 1))
      let info = own.first { $0["name"]?.string == "headroom_quota_info" }
      #expect(info?["labels"]?["name"]?.string == usage.assessment.name)
    }
  }
}
