import Documents
import PreflightModel
import Testing

@testable import Planner

@Suite("Usage metrics of Service Quotas")
struct UsageMetricTests {
  private func quota(_ metric: Document, period: Document? = nil) -> Document {
    var quota: [String: Document] = ["QuotaCode": "L-F678F1CE", "UsageMetric": metric]
    quota["Period"] = period
    return .object(quota)
  }

  private let vpcs: Document = [
    "MetricNamespace": "AWS/Usage", "MetricName": "ResourceCount",
    "MetricDimensions": [
      "Service": "EC2", "Type": "Resource", "Resource": "VPCsPerRegion", "Class": "None",
    ],
    "MetricStatisticRecommendation": "Maximum",
  ]

  private let calls: Document = [
    "MetricNamespace": "AWS/Usage", "MetricName": "CallCount",
    "MetricDimensions": ["Service": "KMS"], "MetricStatisticRecommendation": "Sum",
  ]

  private func facts(_ metric: UsageMetric, _ fact: Fact) -> Facts {
    Facts([metric.lookup(in: "eu-west-1"): fact])
  }

  @Test("A quota's description names metric, dimensions and statistic")
  func description() throws {
    let metric = try #require(UsageMetric(ofQuota: quota(vpcs)))
    #expect(metric.namespace == "AWS/Usage")
    #expect(metric.name == "ResourceCount")
    #expect(metric.dimensions["Resource"] == "VPCsPerRegion")
    #expect(metric.statistic == .maximum)
    #expect(metric.quotaPeriod == nil)
  }

  @Test("A quota without a metric, and a metric without a statistic, have no usage to tell")
  func noMetric() {
    #expect(UsageMetric(ofQuota: ["QuotaCode": "L-F678F1CE"]) == nil)
    #expect(
      UsageMetric(ofQuota: quota(["MetricNamespace": "AWS/Usage", "MetricName": "x"])) == nil)
  }

  @Test("Calls without a period cannot be compared with a limit")
  func callsWithoutPeriod() {
    #expect(UsageMetric(ofQuota: quota(calls)) == nil)
  }

  @Test(
    "What CloudWatch would refuse is no metric",
    arguments: ["", " ", ":name", "é", "line\nbreak", String(repeating: "x", count: 1_025)])
  func refused(text: String) {
    #expect(
      UsageMetric(
        namespace: text, name: "ResourceCount", dimensions: [:], statistic: .maximum) == nil)
    #expect(
      UsageMetric(
        namespace: "AWS/Usage", name: "ResourceCount", dimensions: [text: "x"],
        statistic: .maximum) == nil)
  }

  @Test("A period that cannot be is no period", arguments: ["0", "-1", "1e300", "1e999"])
  func impossiblePeriods(value: String) {
    let period: Document = [
      "PeriodValue": .number(DocumentNumber(validLiteral: value)), "PeriodUnit": "WEEK",
    ]
    #expect(UsageMetric(ofQuota: quota(calls, period: period)) == nil)
  }

  @Test("The question names the metric, its statistic and its period, and no time")
  func question() throws {
    let metric = try #require(UsageMetric(ofQuota: quota(vpcs)))
    #expect(
      metric.lookup(in: "eu-west-1")
        == Lookup(
          service: "cloudwatch", operation: "GetMetricData",
          input: [
            "MetricDataQueries": [
              [
                "Id": "usage",
                "MetricStat": [
                  "Metric": [
                    "Namespace": "AWS/Usage", "MetricName": "ResourceCount",
                    "Dimensions": [
                      ["Name": "Class", "Value": "None"],
                      ["Name": "Resource", "Value": "VPCsPerRegion"],
                      ["Name": "Service", "Value": "EC2"],
                      ["Name": "Type", "Value": "Resource"],
                    ],
                  ],
                  "Period": 60, "Stat": "Maximum",
                ],
              ]
            ]
          ], region: "eu-west-1"))
  }

  @Test(
    "The limit's own period is asked for where CloudWatch has it; else a minute's sum is scaled",
    arguments: [
      (1, "SECOND", 60, 2.0), (500, "MILLISECOND", 60, 1.0), (1, "MINUTE", 60, 120.0),
      (5, "MINUTE", 300, 120.0), (90, "SECOND", 60, 180.0), (1, "HOUR", 3_600, 120.0),
      (1, "DAY", 86_400, 120.0), (1, "WEEK", 604_800, 120.0),
    ])
  func periods(value: Int, unit: String, period: Int, usage: Double) throws {
    let limitPeriod: Document = [
      "PeriodValue": .number(DocumentNumber(value)), "PeriodUnit": .string(unit),
    ]
    let metric = try #require(UsageMetric(ofQuota: quota(calls, period: limitPeriod)))
    let query = metric.lookup(in: "eu-west-1").input["MetricDataQueries"]?[0]
    #expect(query?["MetricStat"]?["Period"]?.number?.integer == period)
    let answer = metric.usage(
      in: "eu-west-1", given: facts(metric, .known(MetricDatapoint.answer(120))))
    #expect(
      answer
        == .counted(
          Usage(
            amounts: ["": usage], limit: nil, source: "cloudwatch:GetMetricData", isExact: false)))
  }

  @Test("A maximum is the usage as it is")
  func maximum() throws {
    let metric = try #require(UsageMetric(ofQuota: quota(vpcs)))
    #expect(
      metric.usage(in: "eu-west-1", given: Facts()) == .asks([metric.lookup(in: "eu-west-1")]))
    #expect(
      metric.usage(in: "eu-west-1", given: facts(metric, .known(MetricDatapoint.answer(3))))
        == .counted(
          Usage(amounts: ["": 3], limit: nil, source: "cloudwatch:GetMetricData", isExact: true)))
  }

  @Test("No data point is never 0")
  func noDatapoint() throws {
    let metric = try #require(UsageMetric(ofQuota: quota(vpcs)))
    let answer = metric.usage(
      in: "eu-west-1", given: facts(metric, .known(MetricDatapoint.answer(nil))))
    guard case .unavailable(let refusals) = answer else {
      Issue.record("an answer without a data point became a usage")
      return
    }
    #expect(refusals.map(\.reason.kind) == [.noData])
  }

  @Test("A refused call is the reason")
  func refusedCall() throws {
    let metric = try #require(UsageMetric(ofQuota: quota(vpcs)))
    let reason = Unavailability(.denied(action: "cloudwatch:GetMetricData"))
    #expect(
      metric.usage(in: "eu-west-1", given: facts(metric, .unavailable(reason)))
        == .unavailable([.init(lookup: metric.lookup(in: "eu-west-1"), reason: reason)]))
  }
}
