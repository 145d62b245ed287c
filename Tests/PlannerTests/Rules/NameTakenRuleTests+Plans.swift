import Documents
import PreflightModel
import Testing

@testable import Planner

/// Names within the plans.
extension NameTakenRuleTests {
  struct Succession: CustomTestStringConvertible {
    let change: Change
    let verdict: Verdict
    var testDescription: String { change.rawValue }
  }

  @Test(
    "A replacement of the same name is settled by its order, and nothing is asked",
    arguments: [
      Succession(change: .replaceDeletingFirst, verdict: .clear),
      Succession(change: .replaceCreatingFirst, verdict: .blocked),
      Succession(change: .replaceForgetting, verdict: .blocked),
      Succession(change: .replaceInUnknownOrder, verdict: .clear),
    ])
  func replaced(_ example: Succession) async throws {
    let run = try await run(role("aws_iam_role.a", example.change, "deployer", prior: "deployer"))
    #expect(try run.only().verdict == example.verdict)
    #expect(run.asked.isEmpty)
  }

  @Test("A replacement with a new name needs that to be free")
  func replacedWithAnother() async throws {
    let run = try await run(role("aws_iam_role.a", .replaceCreatingFirst, "deployer", prior: "old"))
    #expect(try run.only().verdict == .blocked)
    #expect(run.asked == ["iam:GetRole"])
  }

  @Test("Two planned resources of one name collide, whatever the case where that does not matter")
  func twice() async throws {
    let run = try await run(role("aws_iam_role.a"), role("aws_iam_role.b", .create, "Deployer"))
    let finding = try run.only()
    #expect(finding.verdict == .blocked)
    #expect(finding.resources == ["aws_iam_role.a", "aws_iam_role.b"])
    #expect(run.asked.isEmpty)
    let tables = try await self.run(
      Sample.resource("aws_dynamodb_table.a", attributes: ["name": "t"]),
      Sample.resource("aws_dynamodb_table.b", attributes: ["name": "T"]),
      answers: [
        "dynamodb:DescribeTable": .unavailable(
          Unavailability(.refused(code: "ResourceNotFoundException")))
      ])
    #expect(try tables.only().verdict == .clear)
  }

  @Test("The same name in two regions, or of two kinds, is two names")
  func apart() async throws {
    var other = Sample.resource("aws_sqs_queue.b", attributes: ["name": "deployer"])
    other.region = "eu-west-2"
    let run = try await run(
      Sample.resource("aws_sqs_queue.a", attributes: ["name": "deployer"]), other, role(),
      answers: [
        "iam:GetRole": Self.none,
        "sqs:GetQueueUrl": .unavailable(Unavailability(.refused(code: "QueueDoesNotExist"))),
      ])
    #expect(run.findings.map(\.verdict) == [.clear, .clear, .clear])
  }

  @Test("Databases of different services share their names")
  func shared() async throws {
    let run = try await run(
      Sample.resource("aws_docdb_cluster.a", attributes: ["cluster_identifier": "main"]),
      Sample.resource("aws_rds_cluster.b", attributes: ["cluster_identifier": "main"]))
    #expect(try run.only().verdict == .blocked)
  }

  struct Handover: CustomTestStringConvertible {
    let holder: PlannedResource
    var format = PlanFormat.terraformPlan
    let verdict: Verdict
    var testDescription: String { "\(holder.change.rawValue) \(format.rawValue)" }
  }

  private static func holder(_ change: Change, _ name: Document? = "deployer") -> PlannedResource {
    Sample.resource(
      "aws_iam_role.old", change, attributes: name.map { ["name": $0] } ?? [:],
      prior: ["name": "deployer"])
  }

  @Test(
    "A name that another resource of the plan has is free only if that gives it away before",
    arguments: [
      Handover(holder: holder(.unchanged), verdict: .blocked),
      Handover(holder: holder(.update), verdict: .blocked),
      Handover(holder: holder(.update, "new"), verdict: .undetermined),
      Handover(holder: holder(.delete, nil), verdict: .undetermined),
      Handover(holder: holder(.delete, nil), format: .pulumiPreview, verdict: .blocked),
      Handover(holder: holder(.delete, nil), format: .cloudFormationChangeSet, verdict: .blocked),
      Handover(holder: holder(.forget, nil), verdict: .blocked),
    ])
  func handover(_ example: Handover) async throws {
    let run = try await run(example.holder, role(), format: example.format)
    let finding = try #require(run.findings.first { $0.resources == ["aws_iam_role.a"] })
    #expect(finding.verdict == example.verdict)
    #expect(finding.message.contains("aws_iam_role.old"))
    // Only a new name of the other one is asked about.
    #expect(run.findings.count == 2 || run.asked.isEmpty)
  }
}
