import Documents
import PreflightModel
import Testing

@testable import Planner

@Suite("The rule permissions")
struct PermissionsRuleTests {
  private let plan = [
    Sample.resource("aws_vpc.a"),
    Sample.resource("aws_iam_role.app", attributes: ["name": "app"]),
    Sample.resource("aws_iam_role.ops", attributes: ["name": "ops", "path": "/team/"]),
  ]

  private static func results(_ results: [(String, String, String)]) -> Fact {
    .known([
      "EvaluationResults": .array(
        results.map { action, resource, decision in
          [
            "EvalActionName": .string(action), "EvalResourceName": .string(resource),
            "EvalDecision": .string(decision),
          ]
        })
    ])
  }

  private static func role(_ name: String) -> String { "arn:aws:iam::123456789012:role\(name)" }

  private func run(
    _ answers: [String: Fact], isNamed: Bool = true, _ resources: [PlannedResource]? = nil
  ) async throws -> RuleRun {
    let settings = CheckSettings(namedRules: isNamed ? ["permissions"] : [])
    return await RuleRun(
      try PermissionsRule(), Sample.check(resources ?? plan, quotas: [], settings: settings),
      answers: answers)
  }

  private static func decisions(vpc: String, app: String = "allowed") -> [String: Fact] {
    [
      "iam:SimulatePrincipalPolicy": results([
        ("ec2:CreateVpc", "*", vpc), ("iam:CreateRole", role("/app"), app),
        ("iam:CreateRole", role("/team/ops"), "allowed"),
      ])
    ]
  }

  @Test("What is allowed is clear")
  func allowed() async throws {
    let run = try await run(Self.decisions(vpc: "allowed"))
    #expect(try run.only().verdict == .clear)
    #expect(run.asked.count == 2)
  }

  @Test("A denial is blocked when the rule was asked for, else a warning")
  func denied() async throws {
    let answers = Self.decisions(vpc: "explicitDeny", app: "implicitDeny")
    let judged = try await run(answers)
    #expect(judged.verdicts["ec2:CreateVpc"] == .blocked)
    #expect(judged.verdicts["iam:CreateRole"] == .blocked)
    let finding = try #require(judged.findings.first { $0.id == "permissions/iam:CreateRole" })
    #expect(finding.resources == ["aws_iam_role.app"])
    #expect(finding.message.contains(Self.role("/app")))
    let advised = try await run(answers, isNamed: false)
    #expect(advised.verdicts["ec2:CreateVpc"] == .warning)
    #expect(advised.verdicts["iam:CreateRole"] == .warning)
  }

  @Test("An adviser asks once where all is allowed on all resources")
  func adviserAsksOnce() async throws {
    let general = Self.results([
      ("ec2:CreateVpc", "*", "allowed"), ("iam:CreateRole", "*", "allowed"),
    ])
    let run = try await run(["iam:SimulatePrincipalPolicy": general], isNamed: false)
    #expect(try run.only().verdict == .clear)
    #expect(run.asked.count == 1)
  }

  @Test("Not allowed on all resources is no denial for one that has no name yet")
  func notOnAll() async throws {
    let answers = Self.decisions(vpc: "implicitDeny")
    #expect(try await run(answers).verdicts["ec2:CreateVpc"] == .undetermined)
    #expect(try await run(answers, isNamed: false).verdicts["ec2:CreateVpc"] == .warning)
  }

  @Test("What depends on conditions is undetermined")
  func conditions() async throws {
    let answer: Document = [
      "EvaluationResults": [
        [
          "EvalActionName": "ec2:CreateVpc", "EvalResourceName": "*",
          "EvalDecision": "implicitDeny", "MissingContextValues": ["aws:RequestTag/team"],
        ]
      ]
    ]
    let run = try await run(
      ["iam:SimulatePrincipalPolicy": .known(answer)], [Sample.resource("aws_vpc.a")])
    #expect(try run.only().verdict == .undetermined)
    #expect(try run.only().message.contains("aws:RequestTag/team"))
  }

  @Test("Where the caller may not simulate it is undetermined by name, and silent else")
  func refused() async throws {
    let answers = ["iam:SimulatePrincipalPolicy": Sample.denied("iam:SimulatePrincipalPolicy")]
    let judged = try await run(answers)
    #expect(try judged.only().verdict == .undetermined)
    #expect(
      try judged.only().remedies.first?.summary.contains("iam:SimulatePrincipalPolicy") == true)
    #expect(try await run(answers, isNamed: false).findings.isEmpty)
  }

  @Test("A session is simulated as its role, whose ARN is asked for")
  func session() async throws {
    var answers = Self.decisions(vpc: "allowed")
    answers["sts:GetCallerIdentity"] = .known([
      "Account": "123456789012", "Arn": "arn:aws:sts::123456789012:assumed-role/deploy/ci",
    ])
    answers["iam:GetRole"] = .known(["Role": ["Arn": .string(Self.role("/ci/deploy"))]])
    let run = try await run(answers)
    #expect(try run.only().verdict == .clear)
    #expect(run.asked.contains("iam:GetRole"))
    answers["iam:GetRole"] = Sample.denied("iam:GetRole")
    #expect(try await self.run(answers).only().verdict == .undetermined)
  }

  @Test(
    "The root user and federated users are not simulated",
    arguments: ["arn:aws:iam::123456789012:root", "arn:aws:sts::123456789012:federated-user/bob"])
  func others(arn: String) async throws {
    let identity: Document = ["Account": "123456789012", "Arn": .string(arn)]
    let run = try await run(["sts:GetCallerIdentity": .known(identity)])
    #expect(try run.only().verdict == .undetermined)
    #expect(run.asked.isEmpty)
  }

  @Test("A plan that creates nothing asks nothing")
  func nothing() async throws {
    let run = try await run([:], [Sample.resource("aws_vpc.a", .update)])
    #expect(run.findings.isEmpty)
    #expect(run.asked.isEmpty)
  }
}
