import Documents
import PreflightModel
import Testing

@testable import Planner

@Suite("How full every quota is, without a plan")
struct UsageSurveyTests {
  private static let roles = QuotaID(service: "iam", code: "L-FE177D64")
  private static let subnets = QuotaID(service: "vpc", code: "L-407747CB")
  private static let addresses = QuotaID(service: "ec2", code: "L-0263D0A3")

  private let quotas = [
    Sample.quota(),
    Sample.quota(
      roles, name: "Roles per account", scope: .account, isGlobal: true,
      usage: [
        UsageSource(
          call: .init(service: "iam", operation: "ListRoles"), items: Sample.path("Roles[]"))
      ]),
    Sample.quota(subnets, name: "Subnets per VPC", scope: .resource),
    Sample.quota(addresses, name: "Elastic IPs", usage: []),
  ]

  private let identity: Fact = .known([
    "Account": "123456789012", "Arn": "arn:aws:iam::123456789012:user/ci",
  ])

  private var answers: [String: Fact] {
    [
      "sts:GetCallerIdentity": identity,
      "ec2:DescribeVpcs": .known(["Vpcs": [[:], [:], [:], [:]]]),
      "iam:ListRoles": .known(["Roles": [[:]]]),
      "service-quotas:GetServiceQuota": .known(["Quota": ["Value": 5]]),
    ]
  }

  private func check(_ settings: CheckSettings = CheckSettings()) -> Check {
    Check(
      plans: [], defaultRegion: "eu-west-1", globalRegion: "us-east-1",
      catalog: Catalog(quotas), settings: settings)
  }

  private struct Result {
    let usages: [QuotaUsage]
    let gaps: [UsageReport.Gap]
    let asked: [String]
  }

  private func run(
    _ survey: UsageSurvey, _ answers: [String: Fact], settings: CheckSettings = CheckSettings()
  ) async -> Result {
    let check = check(settings)
    let outcome = await Preflight(check: check, rules: [survey])
      .run(gathering: MetricGatherer(ScriptedGatherer(answers: answers)) { UTCTime(seconds: 0) })
    return Result(
      usages: survey.usages(for: check, given: outcome.facts).sorted(by: QuotaUsage.fullestFirst),
      gaps: survey.gaps(for: check, given: outcome.facts),
      asked: outcome.facts.lookups.map { "\($0) \($0.region ?? "global")" }.sorted())
  }

  @Test("Each quota once for each region, one of the account once; per-parent quotas not at all")
  func places() async {
    let result = await run(UsageSurvey(regions: ["eu-west-1", "us-west-2"]), answers)
    #expect(
      result.usages.map { "\($0.assessment.id) \($0.region ?? "account")" } == [
        "vpc/L-F678F1CE eu-west-1", "vpc/L-F678F1CE us-west-2", "iam/L-FE177D64 account",
      ])
    #expect(result.usages.map(\.utilization) == [0.8, 0.8, 0.2])
    #expect(result.usages.allSatisfy { $0.reason == nil })
  }

  @Test("Only what the services need is asked")
  func services() async {
    let result = await run(UsageSurvey(regions: ["eu-west-1"], services: ["vpc"]), answers)
    #expect(
      result.asked == [
        "ec2:DescribeVpcs eu-west-1", "service-quotas:GetServiceQuota eu-west-1",
        "sts:GetCallerIdentity eu-west-1",
      ])
  }

  @Test("What is refused has a reason and no number, and the rest is there")
  func refused() async {
    var answers = answers
    answers["ec2:DescribeVpcs"] = .unavailable(
      Unavailability(.denied(action: "ec2:DescribeVpcs")))
    let result = await run(UsageSurvey(regions: ["eu-west-1"]), answers)
    let vpcs = result.usages.last
    #expect(vpcs?.assessment.used == nil)
    #expect(vpcs?.assessment.limit == 5)
    #expect(vpcs?.utilization == nil)
    #expect(vpcs?.reason == "the permission ec2:DescribeVpcs is missing")
    #expect(result.usages.first?.utilization == 0.2)
  }

  @Test("A limit that cannot be read is a reason too, and usage is told")
  func unknownLimit() async {
    var answers = answers
    answers["service-quotas:GetServiceQuota"] = .unavailable(Unavailability(.throttled))
    let result = await run(UsageSurvey(regions: ["eu-west-1"], services: ["vpc"]), answers)
    #expect(result.usages.first?.assessment.used == 4)
    #expect(
      result.usages.first?.reason == "the limit could not be read: AWS kept throttling the call")
  }

  @Test("A limit of the configuration holds, and is not asked for")
  func override() async {
    let survey = UsageSurvey(regions: ["eu-west-1"], services: ["vpc"])
    let result = await run(
      survey, answers, settings: CheckSettings(limits: [Sample.vpcs: 40]))
    #expect(result.usages.first?.assessment.limit == 40)
    #expect(result.usages.first?.assessment.limitSource == .override)
    #expect(!result.asked.contains { $0.hasPrefix("service-quotas") })
  }

  @Test("A region is needed unless all is of the account")
  func region() {
    let catalog = Catalog(quotas)
    #expect(!UsageSurvey(regions: []).needsNoRegion(in: catalog))
    #expect(UsageSurvey(regions: [], services: ["iam"]).needsNoRegion(in: catalog))
  }

  // MARK: What AWS reports

  /// A quota in Service Quotas' list, with a metric.
  private func listed(_ code: String, global: Bool = false, metric: Bool = true) -> Document {
    var quota: [String: Document] = [
      "QuotaCode": .string(code), "QuotaName": "Things", "Value": 10, "Adjustable": true,
      "GlobalQuota": .bool(global),
    ]
    if metric {
      quota["UsageMetric"] = [
        "MetricNamespace": "AWS/Usage", "MetricName": "ResourceCount",
        "MetricDimensions": ["Resource": .string(code)],
        "MetricStatisticRecommendation": "Maximum",
      ]
    }
    return .object(quota)
  }

  private func reporting(_ quotas: Document...) -> [String: Fact] {
    answers.merging([
      "service-quotas:ListServices": .known(["Services": [["ServiceCode": "thing"]]]),
      "service-quotas:ListServiceQuotas": .known(["Quotas": .array(quotas)]),
      "service-quotas:GetAWSDefaultServiceQuota": .known(["Quota": ["Value": 5]]),
      "service-quotas:ListAWSDefaultServiceQuotas": .known(["Quotas": []]),
      "cloudwatch:GetMetricData": .known([
        "MetricDataResults": [
          [
            "Id": "m0", "StatusCode": "Complete", "Timestamps": ["2025-11-24T16:00:00Z"],
            "Values": [9],
          ],
          ["Id": "m1", "StatusCode": "Complete"],
        ]
      ]),
    ]) { _, new in new }
  }

  @Test("Services, their quotas and the quotas' metrics are asked for in turn")
  func reported() async {
    let result = await run(
      UsageSurvey(regions: ["eu-west-1"], services: ["thing"], coversAll: true),
      reporting(listed("L-00000001"), listed("L-00000002"), listed("L-00000003", metric: false)))
    #expect(result.usages.map(\.assessment.id.code) == ["L-00000001", "L-00000002"])
    #expect(result.usages.map(\.utilization) == [0.9, nil])
    #expect(result.usages.first?.assessment.usedSource == "cloudwatch:GetMetricData")
    #expect(
      result.usages.last?.reason == "CloudWatch has no recent data point of the usage metric")
    #expect(!result.asked.contains { $0.contains("ListServices ") })
  }

  @Test("Without names every service that AWS lists is asked about")
  func everyService() async {
    let result = await run(
      UsageSurvey(regions: ["eu-west-1"], coversAll: true), reporting(listed("L-00000001")))
    let lists = result.asked.filter { $0.hasPrefix("service-quotas:ListServiceQuotas") }
    // ec2, iam, thing and vpc in the region; iam, which has quotas of the account, once more.
    #expect(lists.count == 5)
    #expect(result.usages.contains { $0.assessment.id.service == "thing" })
  }

  @Test("A quota of the account that several regions list is told once")
  func global() async {
    let result = await run(
      UsageSurvey(regions: ["eu-west-1", "us-east-1"], services: ["thing"], coversAll: true),
      reporting(listed("L-00000001", global: true)))
    #expect(result.usages.map(\.region) == [nil])
    #expect(result.usages.map(\.assessment.scope) == [.account])
  }

  @Test("What the catalogue counts is not told twice")
  func counted() async {
    let result = await run(
      UsageSurvey(regions: ["eu-west-1"], services: ["vpc"], coversAll: true),
      reporting(listed("L-F678F1CE")))
    #expect(result.usages.map(\.assessment.usedSource) == ["ec2:DescribeVpcs"])
    #expect(result.usages.map(\.assessment.limit) == [10])
  }

  @Test("A service that cannot be listed is a gap")
  func gap() async {
    var answers = reporting()
    answers["service-quotas:ListServiceQuotas"] = .unavailable(
      Unavailability(.denied(action: "servicequotas:ListServiceQuotas")))
    let result = await run(
      UsageSurvey(regions: ["eu-west-1"], services: ["thing"], coversAll: true), answers)
    #expect(
      result.gaps == [
        UsageReport.Gap(
          service: "thing", region: "eu-west-1",
          reason: "the permission servicequotas:ListServiceQuotas is missing")
      ])
  }

  @Test("A recording keeps what a survey reads, the dimensions of metrics included")
  func recording() async {
    let survey = UsageSurvey(regions: ["eu-west-1"], services: ["thing"], coversAll: true)
    let check = check()
    let preflight = Preflight(check: check, rules: [survey])
    let live = await preflight.run(
      gathering: MetricGatherer(ScriptedGatherer(answers: reporting(listed("L-00000001")))) {
        UTCTime(seconds: 0)
      })
    let snapshot = Snapshot(
      of: live.facts, account: nil,
      keeping: survey.memberNames(in: check.catalog).union(Caller.memberNames), recordedAt: "")
    let replayed = await preflight.run(gathering: SnapshotGatherer(snapshot))
    #expect(
      survey.usages(for: check, given: replayed.facts)
        == survey.usages(for: check, given: live.facts))
  }
}
