import Documents
import PreflightModel
import Testing

@testable import Planner

@Suite("The rule about names")
struct NameTakenRuleTests {
  static let none: Fact = .unavailable(Unavailability(.refused(code: "NoSuchEntity")))
  static let there: Fact = .known([
    "Role": ["CreateDate": "2024-03-01T10:11:12Z", "RoleName": "deployer"]
  ])

  func run(
    _ resources: PlannedResource..., answers: [String: Fact] = ["iam:GetRole": there],
    format: PlanFormat = .terraformPlan
  ) async throws -> RuleRun {
    await RuleRun(try NameTakenRule(), resources, answers: answers, format: format)
  }

  func role(
    _ address: String = "aws_iam_role.a", _ change: Change = .create,
    _ name: Document? = "deployer",
    prior: Document? = nil, unknown: Document = [:], references: [String: [String]] = [:]
  ) -> PlannedResource {
    Sample.resource(
      address, change, attributes: name.map { ["name": $0] } ?? [:],
      prior: prior.map { ["name": $0] } ?? [:], unknown: unknown, references: references)
  }

  // MARK: In the account

  @Test("A name that AWS does not find is free, and that it does not is no failure")
  func free() async throws {
    let run = try await run(role(), answers: ["iam:GetRole": Self.none])
    #expect(try run.only().verdict == .clear)
    #expect(run.unanswered == 0)
  }

  @Test("A name that exists is blocked, with its age and the command that imports it")
  func taken() async throws {
    let finding = try await run(role()).only()
    #expect(finding.verdict == .blocked)
    #expect(finding.id == "name-taken/IAM-role:deployer")
    #expect(
      finding.message
        == "IAM role deployer exists already since 2024-03-01, and is not the plan's own.")
    #expect(
      finding.remedies.first?.importCommand?.line == "terraform import aws_iam_role.a deployer")
    #expect(finding.remedies.first?.commands.isEmpty == true)
  }

  @Test("Any other refusal is undetermined and names the permission")
  func denied() async throws {
    let finding = try await run(
      role(), answers: ["iam:GetRole": Sample.denied("iam:GetRole")]
    ).only()
    #expect(finding.verdict == .undetermined)
    #expect(finding.remedies.first?.summary.hasPrefix("Allow iam:GetRole") == true)
  }

  @Test("What has no fixed name is not asked about")
  func generated() async throws {
    let pulumi = PlannedResource(
      address: "urn:pulumi:dev::app::aws:iam/role:Role::a", type: "aws:iam/role:Role",
      change: .create, region: "eu-west-1", attributes: ["name": "a-1a2b3c4"],
      defaultedAttributes: ["name"])
    let run = try await run(
      role("aws_iam_role.a", .create, nil),
      role("aws_iam_role.b", .create, nil, unknown: ["name": true]),
      Sample.resource("Role", type: "AWS::IAM::Role"), pulumi)
    #expect(run.findings.isEmpty)
    #expect(run.asked.isEmpty)
  }

  @Test("A name that comes from another resource is undetermined")
  func unknown() async throws {
    let run = try await run(
      role(
        "aws_iam_role.a", .create, nil, unknown: ["name": true],
        references: ["name": ["aws_cloudformation_stack.a"]]))
    #expect(try run.only().verdict == .undetermined)
    #expect(run.asked.isEmpty)
  }

  @Test("What is there already, or goes, is not asked about")
  func own() async throws {
    let run = try await run(
      role("aws_iam_role.a", .unchanged, "a", prior: "a"),
      role("aws_iam_role.b", .update, "b", prior: "b"),
      role("aws_iam_role.c", .delete, nil, prior: "c"), role("aws_iam_role.d", .read, "d"),
      role("aws_iam_role.e", .forget, nil, prior: "e"))
    #expect(run.findings.isEmpty)
    #expect(run.asked.isEmpty)
  }

  @Test("A resource that is renamed in place needs its new name to be free")
  func renamed() async throws {
    let run = try await run(role("aws_iam_role.a", .update, "deployer", prior: "old"))
    #expect(try run.only().verdict == .blocked)
  }
}
