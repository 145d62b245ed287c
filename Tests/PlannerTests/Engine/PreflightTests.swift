import Documents
import PreflightModel
import Testing

@testable import Planner

@Suite("The road from plans to findings")
struct PreflightTests {
  private let identity: Fact = .known([
    "Account": "123456789012", "Arn": "arn:aws:iam::123456789012:user/ci",
  ])

  private func vpcs(_ count: Int) -> Fact {
    .known(["Vpcs": .array((0..<count).map { ["VpcId": .string("vpc-\($0)")] })])
  }

  private func run(_ answers: [String: Fact]) async -> Preflight.Outcome {
    let check = Sample.check([Sample.resource()])
    return await Preflight(check: check, rules: [QuotaRule()])
      .run(gathering: ScriptedGatherer(answers: answers))
  }

  @Test("A full account is blocked, with a request for what is needed plus the margin")
  func blocked() async {
    let outcome = await run([
      "sts:GetCallerIdentity": identity, "ec2:DescribeVpcs": vpcs(5),
      "service-quotas:GetServiceQuota": .known(["Quota": ["Value": 5]]),
      "service-quotas:ListRequestedServiceQuotaChangeHistoryByQuota": .known(
        ["RequestedQuotas": []]),
    ])
    let finding = outcome.findings.first
    #expect(finding?.verdict == .blocked)
    #expect(finding?.id == "quota/vpc/L-F678F1CE/eu-west-1")
    #expect(
      finding?.remedies.first?.commands.first?.line
        == "aws service-quotas request-service-quota-increase --service-code=vpc "
        + "--quota-code=L-F678F1CE --desired-value=8 --region=eu-west-1")
    #expect(outcome.rounds == 2)
  }

  @Test("Without an applied value AWS's default of today holds")
  func liveDefault() async {
    let outcome = await run([
      "sts:GetCallerIdentity": identity, "ec2:DescribeVpcs": vpcs(1),
      "service-quotas:GetServiceQuota": .unavailable(
        Unavailability(.refused(code: "NoSuchResourceException"))),
      "service-quotas:GetAWSDefaultServiceQuota": .known(["Quota": ["Value": 7]]),
    ])
    #expect(outcome.findings.first?.quota?.limit == 7)
    #expect(outcome.findings.first?.quota?.limitSource == .default)
  }

  @Test("A quota that answers with an error in place of a value is undetermined")
  func errorReason() async {
    let outcome = await run([
      "sts:GetCallerIdentity": identity, "ec2:DescribeVpcs": vpcs(1),
      "service-quotas:GetServiceQuota": .known([
        "Quota": ["Value": 0, "ErrorReason": ["ErrorCode": "DEPENDENCY_ACCESS_DENIED_ERROR"]]
      ]),
    ])
    #expect(outcome.findings.first?.verdict == .undetermined)
    #expect(outcome.findings.first?.quota?.limit == nil)
  }

  @Test("An open request is shown instead of a second one")
  func openRequest() async {
    let outcome = await run([
      "sts:GetCallerIdentity": identity, "ec2:DescribeVpcs": vpcs(5),
      "service-quotas:GetServiceQuota": .known(["Quota": ["Value": 5]]),
      "service-quotas:ListRequestedServiceQuotaChangeHistoryByQuota": .known([
        "RequestedQuotas": [
          ["Id": "old", "Status": "DENIED", "DesiredValue": 9],
          ["Id": "new", "Status": "PENDING", "DesiredValue": 10],
        ]
      ]),
    ])
    let remedy = outcome.findings.first?.remedies.first
    guard case .raiseQuota(_, let request)? = remedy?.kind else {
      Issue.record("no request remedy")
      return
    }
    #expect(request?.id == "new")
    #expect(remedy?.commands.first?.line.contains("get-requested-service-quota-change") == true)
  }

  @Test("A plan that is only a part is undetermined, however much room there is")
  func incompletePlan() async {
    var plan = Plan(
      path: "plan.json", format: .terraformPlan, resources: [Sample.resource()],
      gaps: ["Terraform marks this plan as errored.", "Another reason."])
    func findings() async -> [Finding] {
      let check = Check(
        plans: [plan], defaultRegion: "eu-west-1", globalRegion: "us-east-1",
        catalog: Catalog([Sample.quota()]), settings: CheckSettings())
      return await Preflight(check: check, rules: [QuotaRule()]).run(
        gathering: ScriptedGatherer(answers: [
          "sts:GetCallerIdentity": identity, "ec2:DescribeVpcs": vpcs(1),
          "service-quotas:GetServiceQuota": .known(["Quota": ["Value": 50]]),
        ])
      ).findings
    }
    let partial = await findings()
    #expect(partial.map(\.verdict) == [.undetermined, .clear])
    #expect(partial.first?.id == "quota/plan/plan.json")
    #expect(partial.first?.message.contains("marks this plan as errored") == true)
    plan.gaps = []
    #expect(await findings().map(\.verdict) == [.clear])
  }

  @Test("When AWS does not accept the credentials nothing else is asked")
  func badCredentials() async {
    let outcome = await run([
      "sts:GetCallerIdentity": .unavailable(Unavailability(.badCredentials))
    ])
    #expect(outcome.rounds == 1)
    #expect(outcome.findings.allSatisfy { $0.verdict == .undetermined })
  }
}
