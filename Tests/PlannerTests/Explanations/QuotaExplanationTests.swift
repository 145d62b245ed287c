import PreflightModel
import Testing

@testable import Planner

@Suite("What the catalogue says of a quota, in words")
struct QuotaExplanationTests {
  private func explanation(_ quota: Quota) -> QuotaExplanation {
    QuotaExplanation(quota, region: quota.isGlobal ? "us-east-1" : nil)
  }

  @Test("Types are listed by tool, with what one takes where it is not 1")
  func takers() throws {
    let catalog = try Catalog.embedded()
    let vpcs = try #require(catalog.quotas[Sample.vpcs])
    #expect(
      explanation(vpcs).takers.map { $0.types.map(\.type) } == [
        ["aws_vpc"], ["aws:ec2/vpc:Vpc"], ["AWS::EC2::VPC"],
      ])
    #expect(explanation(vpcs).takers.flatMap(\.types).allSatisfy { $0.amount == nil })
    let storage = try #require(catalog.quotas[QuotaID(service: "ebs", code: "L-7A658B76")])
    #expect(explanation(storage).takers.first?.types.first?.amount?.contains("`size`") == true)
  }

  @Test("Every quota of the catalogue can be explained, with commands that name it")
  func everyQuota() throws {
    for quota in try Catalog.embedded().quotas.values {
      let explanation = explanation(quota)
      #expect(explanation.counting.allSatisfy { $0.hasPrefix("`") && !$0.hasSuffix(".") })
      let lines = (explanation.showing + explanation.raising).map(\.line)
      #expect(lines.count >= 2)
      for line in lines where line.hasPrefix("aws ") {
        #expect(line.contains("--quota-code=\(quota.id.code)"))
        #expect(line.contains("--region=us-east-1") == quota.isGlobal)
      }
    }
  }

  @Test(
    "An increase is shown to twice the default, within the maximum, and only where AWS gives one",
    arguments: [
      (true, 5.0, nil, ["--desired-value=10"]), (true, 5, 8, ["--desired-value=8"]),
      (true, 5, 5, []), (false, 5, nil, []), (nil, 5, nil, ["--desired-value=10"]),
      (true, nil, nil, []), (true, 0, nil, []),
    ] as [(Bool?, Double?, Double?, [String])])
  func raising(adjustable: Bool?, value: Double?, maximum: Double?, options: [String]) {
    let quota = Sample.quota(defaultValue: value, isAdjustable: adjustable, maximum: maximum)
    #expect(explanation(quota).raising.compactMap { $0.arguments.last } == options)
  }
}
