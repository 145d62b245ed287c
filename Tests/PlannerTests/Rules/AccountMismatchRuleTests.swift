import Documents
import PreflightModel
import Testing

@testable import Planner

@Suite("The rule about the account")
struct AccountMismatchRuleTests {
  private static let zones: [String: Fact] = [
    "ec2:DescribeAvailabilityZones": Sample.zones("eu-west-1a euw1-az1")
  ]

  private func plan(
    for accounts: Set<String> = [], _ resources: PlannedResource..., region: String = "eu-west-1"
  ) -> Check {
    Check(
      plans: [
        Plan(
          path: "plan.json", format: .terraformPlan, resources: resources, accountIDs: accounts)
      ],
      defaultRegion: "eu-west-1", globalRegion: "us-east-1", catalog: Catalog([]),
      settings: CheckSettings()
    ) { $0.hasPrefix("cn-") ? AWSPartition(id: "aws-cn", dnsSuffix: "amazonaws.com.cn") : .aws }
  }

  private func standing(_ account: String, type: String = "aws_sqs_queue") -> PlannedResource {
    PlannedResource(
      address: "\(type).\(account)", type: type, change: .update, region: "eu-west-1",
      attributes: ["arn": "x"],
      priorAttributes: ["arn": .string("arn:aws:sqs:eu-west-1:\(account):queue")])
  }

  private func run(_ check: Check) async -> RuleRun { await RuleRun(AccountMismatchRule(), check) }

  @Test("A plan for the caller's account is clear, one for another is blocked")
  func accounts() async {
    let own = await run(plan(for: ["123456789012", "999999999999"]))
    #expect(own.verdicts == ["": .clear])
    let other = await run(plan(for: ["999999999999"]))
    #expect(other.verdicts == ["999999999999": .blocked])
    #expect(other.findings[0].message.contains("999999999999"))
    #expect(other.findings[0].message.contains("123456789012"))
  }

  @Test("What exists and is changed tells the account")
  func standing() async {
    #expect(await run(plan(standing("123456789012"))).verdicts == ["": .clear])
    #expect(await run(plan(standing("999999999999"))).verdicts == ["999999999999": .blocked])
    let both = await run(plan(standing("123456789012"), standing("999999999999")))
    #expect(both.verdicts == ["999999999999": .warning])
  }

  @Test("A subscription to another account's topic tells nothing")
  func subscription() async {
    let check = plan(standing("999999999999", type: "aws_sns_topic_subscription"))
    #expect(await run(check).findings == [])
  }

  @Test("Regions of another partition than the caller's are blocked")
  func partition() async {
    let check = plan(
      PlannedResource(
        address: "a", type: "aws_vpc", change: .create, region: "cn-north-1"))
    #expect(await run(check).verdicts == ["aws-cn": .blocked])
  }

  @Test("A plan that says nothing gets no finding")
  func silent() async {
    #expect(await run(plan(Sample.resource())).findings == [])
  }

  @Test("Where the account is wrong, nothing else is asked, and nothing else is said")
  func first() async throws {
    let zone = Sample.resource("aws_subnet.a", attributes: ["availability_zone": "eu-west-1a"])
    let rules: [any PreflightRule] = [try AvailabilityZoneRule(), AccountMismatchRule()]
    var answers = Self.zones
    answers["sts:GetCallerIdentity"] = .known(Sample.identity(of: "123456789012"))
    let gatherer = ScriptedGatherer(answers: answers)

    let wrong = await Preflight(check: plan(for: ["999999999999"], zone), rules: rules)
      .run(gathering: gatherer)
    #expect(wrong.facts.lookups.map(\.description) == ["sts:GetCallerIdentity"])
    #expect(wrong.findings.map(\.rule) == ["account-mismatch"])
    #expect(wrong.rounds == 1)

    let right = await Preflight(check: plan(for: ["123456789012"], zone), rules: rules)
      .run(gathering: gatherer)
    #expect(right.findings.map(\.verdict) == [.clear, .clear])
    #expect(right.rounds == 2)
  }

  @Test("A plan that says nothing costs no round of its own")
  func noRound() async throws {
    let zone = Sample.resource("aws_subnet.a", attributes: ["availability_zone": "eu-west-1a"])
    let outcome = await Preflight(
      check: plan(zone), rules: [try AvailabilityZoneRule(), AccountMismatchRule()]
    ).run(gathering: ScriptedGatherer(answers: Self.zones))
    #expect(outcome.rounds == 1)
  }

  @Test("Not knowing the caller is undetermined and stops nobody")
  func unknownCaller() async throws {
    let zone = Sample.resource("aws_subnet.a", attributes: ["availability_zone": "eu-west-1a"])
    let outcome = await Preflight(
      check: plan(for: ["123456789012"], zone),
      rules: [try AvailabilityZoneRule(), AccountMismatchRule()]
    ).run(gathering: ScriptedGatherer(answers: Self.zones))
    #expect(outcome.findings.map(\.verdict) == [.undetermined, .clear])
  }
}
