import Documents
import PreflightModel
import Testing

@testable import Planner

@Suite("A source that is refused gives way to the next")
struct UsageFallbackTests {
  static let roles = #"""
    {"call": "iam:GetAccountSummary", "value": "SummaryMap.Roles", "limit": "SummaryMap.RolesQuota"},
    {"call": "iam:ListRoles", "items": "Roles[]"}
    """#
  static let denied = ["iam:GetAccountSummary": "iam:GetAccountSummary"]

  @Test("Only the first source is asked at first")
  func first() throws {
    let counting = try Counting(Self.roles)
    #expect(counting.questions() == ["iam:GetAccountSummary"])
    #expect(counting.promisesLimit())
  }

  @Test("Denied, the next is asked, which does not tell the limit")
  func second() throws {
    let counting = try Counting(Self.roles, answers: Self.denied)
    #expect(counting.questions() == ["iam:ListRoles"])
    #expect(!counting.promisesLimit())
    let answered = try Counting(
      Self.roles, answers: Self.denied.merging(["iam:ListRoles": #"{"Roles": [{}]}"#]) { $1 })
    #expect(
      answered.usage()
        == Usage(
          amounts: ["": 1], limit: nil, source: "iam:ListRoles", isExact: true))
  }

  @Test("An answer that makes no sense gives way too")
  func malformed() throws {
    let counting = try Counting(
      Self.roles, answers: ["iam:GetAccountSummary": #"{"SummaryMap": {}}"#])
    #expect(counting.questions() == ["iam:ListRoles"])
  }

  @Test("With all denied, every permission that is missing is named, in order")
  func all() throws {
    let counting = try Counting(
      Self.roles, answers: Self.denied.merging(["iam:ListRoles": "iam:ListRoles"]) { $1 })
    #expect(
      counting.refusals() == [
        "iam:GetAccountSummary: the permission iam:GetAccountSummary is missing",
        "iam:ListRoles: the permission iam:ListRoles is missing",
      ])
    #expect(!counting.promisesLimit())
  }

  @Test("A summary without the limit promised leaves it unknown")
  func limitMissing() throws {
    let counting = try Counting(
      Self.roles, answers: ["iam:GetAccountSummary": #"{"SummaryMap": {"Roles": 4}}"#])
    #expect(counting.usage()?.total == 4)
    #expect(counting.usage()?.limit == nil)
    #expect(!counting.promisesLimit())
  }

  static let vpcs = #"""
    {"call": "ec2:DescribeVpcs", "items": "Vpcs[]"},
    {"metric": {"namespace": "AWS/Usage", "name": "ResourceCount", "statistic": "Maximum"}}
    """#
  static let question = """
    cloudwatch:GetMetricData {"MetricDataQueries":[{"Id":"usage","MetricStat":{"Metric":\
    {"Dimensions":[],"MetricName":"ResourceCount","Namespace":"AWS/Usage"},"Period":60,\
    "Stat":"Maximum"}}]}
    """

  @Test("A metric tells what the service does not, and only nearly")
  func metric() throws {
    let denied = ["ec2:DescribeVpcs": "ec2:DescribeVpcs"]
    #expect(try Counting(Self.vpcs, answers: denied).questions() == [Self.question])
    let answered = try Counting(
      Self.vpcs,
      answers: denied.merging([
        Self.question: #"{"MetricDataResults": [{"Id": "usage", "Values": [4]}]}"#
      ]) { $1 })
    #expect(
      answered.usage()
        == Usage(
          amounts: ["": 4], limit: nil, source: "cloudwatch:GetMetricData", isExact: false))
  }

  @Test("A metric without a data point does not say 0")
  func silentMetric() throws {
    let counting = try Counting(
      Self.vpcs,
      answers: [
        "ec2:DescribeVpcs": "ec2:DescribeVpcs",
        Self.question: #"{"MetricDataResults": [{"Id": "usage", "Values": []}]}"#,
      ])
    #expect(
      counting.refusals() == [
        "ec2:DescribeVpcs: the permission ec2:DescribeVpcs is missing",
        "cloudwatch:GetMetricData: CloudWatch has no recent data point of the usage metric",
      ])
  }

  @Test("One call of many that is denied settles the source")
  func oneOfMany() throws {
    let counting = try Counting(
      #"""
      {"call": "kms:DescribeKey", "input": {"KeyId": "${each}"},
       "each": {"call": "kms:ListKeys", "values": "Keys[].KeyId"}},
      {"call": "kms:ListKeys", "items": "Keys[]", "exact": false}
      """#,
      answers: [
        "kms:ListKeys": #"{"Keys": [{"KeyId": "a"}, {"KeyId": "b"}]}"#,
        #"kms:DescribeKey {"KeyId":"a"}"#: "kms:DescribeKey",
      ])
    #expect(
      counting.usage()
        == Usage(
          amounts: ["": 2], limit: nil, source: "kms:ListKeys", isExact: false))
  }
}
