import Documents
import PreflightModel
import Testing

@testable import Planner

@Suite("The rule about names")
struct NameTakenRuleTests {
  private static let none: Fact = .unavailable(Unavailability(.refused(code: "NoSuchEntity")))
  private static let there: Fact = .known([
    "Role": ["CreateDate": "2024-03-01T10:11:12Z", "RoleName": "deployer"]
  ])

  private func run(
    _ resources: PlannedResource..., answers: [String: Fact] = ["iam:GetRole": there],
    format: PlanFormat = .terraformPlan
  ) async throws -> RuleRun {
    await RuleRun(try NameTakenRule(), resources, answers: answers, format: format)
  }

  private func role(
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

  // MARK: Within the plans

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

  // MARK: Kinds

  @Test("What AWS overwrites or hands out again is a warning, but not in CloudFormation")
  func lenient() async throws {
    let alarm: Fact = .known(["MetricAlarms": [["AlarmName": "a"]]])
    let terraform = try await run(
      Sample.resource("aws_cloudwatch_metric_alarm.a", attributes: ["alarm_name": "a"]),
      answers: ["cloudwatch:DescribeAlarms": alarm]
    ).only()
    #expect(terraform.verdict == .warning)
    let cloudFormation = try await run(
      Sample.resource("Alarm", type: "AWS::CloudWatch::Alarm", attributes: ["AlarmName": "a"]),
      answers: ["cloudwatch:DescribeAlarms": alarm]
    ).only()
    #expect(cloudFormation.verdict == .blocked)
    #expect(cloudFormation.remedies.first?.importCommand == nil)
    // The stack of a template may have been deployed before.
    let template = try await run(
      Sample.resource("Alarm", type: "AWS::CloudWatch::Alarm", attributes: ["AlarmName": "a"]),
      answers: ["cloudwatch:DescribeAlarms": alarm], format: .cloudFormationTemplate
    ).only()
    #expect(template.verdict == .undetermined)
  }

  @Test("A secret that waits for its deletion keeps its name")
  func waiting() async throws {
    let finding = try await run(
      Sample.resource("aws_secretsmanager_secret.a", attributes: ["name": "token"]),
      answers: [
        "secretsmanager:DescribeSecret": .known([
          "ARN": "arn:aws:secretsmanager:eu-west-1:123456789012:secret:token-abc",
          "DeletedDate": "2025-11-02T10:11:12Z",
        ])
      ]
    ).only()
    #expect(finding.verdict == .blocked)
    #expect(finding.message.contains("waits for its deletion since 2025-11-02"))
  }

  @Test("A secret that is replaced keeps its name unless it is deleted at once")
  func recovery() async throws {
    func secret(_ days: Document) -> PlannedResource {
      Sample.resource(
        "aws_secretsmanager_secret.a", .replaceDeletingFirst,
        attributes: ["name": "token", "recovery_window_in_days": days],
        prior: ["name": "token", "recovery_window_in_days": days])
    }
    #expect(try await run(secret(30)).only().verdict == .warning)
    #expect(try await run(secret(0)).only().verdict == .clear)
  }

  @Test("A security group's name is taken only within its VPC; in a planned one it is free")
  func within() async throws {
    let groups: Fact = .known([
      "SecurityGroups": [["GroupName": "web", "GroupId": "sg-1", "VpcId": "vpc-1"]]
    ])
    let taken = try await run(
      Sample.resource("aws_security_group.a", attributes: ["name": "web", "vpc_id": "vpc-1"]),
      answers: ["ec2:DescribeSecurityGroups": groups])
    #expect(
      try taken.only().remedies.first?.importCommand?.line
        == "terraform import aws_security_group.a sg-1")
    let planned = try await run(
      Sample.resource("aws_vpc.a"),
      Sample.resource(
        "aws_security_group.a", attributes: ["name": "web"], unknown: ["vpc_id": true],
        references: ["vpc_id": ["aws_vpc.a"]]))
    #expect(try planned.only().verdict == .clear)
    #expect(planned.asked.isEmpty)
  }

  private static let bucket = Sample.resource("aws_s3_bucket.a", attributes: ["bucket": "assets"])

  struct Bucket: CustomTestStringConvertible {
    let head: Fact
    var own = ["other"]
    let verdict: Verdict
    let message: String
    var testDescription: String { message }
  }

  @Test(
    "A bucket's name is taken for everybody; the list tells whose it is",
    arguments: [
      Bucket(
        head: .unavailable(Unavailability(.refused(code: "404"))), verdict: .clear,
        message: "1 fixed name is free."),
      Bucket(
        head: .known([:]), own: ["assets"], verdict: .blocked,
        message: "S3 bucket assets exists already since 2024-03-01, and is not the plan's own."),
      Bucket(
        head: .known([:]), verdict: .blocked,
        message: "S3 bucket assets exists already, in another account: the name is taken for "
          + "everybody."),
      Bucket(
        head: .unavailable(Unavailability(.refused(code: "301"))), own: ["assets"],
        verdict: .blocked,
        message: "S3 bucket assets exists already since 2024-03-01, and is not the plan's own."),
      Bucket(
        head: .unavailable(Unavailability(.refused(code: "403"))), verdict: .undetermined,
        message: "Whether S3 bucket assets exists already is not known: s3:HeadBucket (403)."),
    ])
  func buckets(_ example: Bucket) async throws {
    let own = example.own.map { name -> Document in
      ["Name": .string(name), "CreationDate": "2024-03-01T10:11:12Z"]
    }
    let finding = try await run(
      Self.bucket,
      answers: ["s3:HeadBucket": example.head, "s3:ListBuckets": .known(["Buckets": .array(own)])]
    ).only()
    #expect(finding.verdict == example.verdict)
    #expect(finding.message == example.message)
  }

  @Test("Pulumi imports by type, name and id; a name that would be a flag gives no command")
  func importCommands() async throws {
    let pulumi = try await run(
      Sample.resource(
        "urn:pulumi:dev::app::aws:iam/role:Role::main", type: "aws:iam/role:Role",
        attributes: ["name": "deployer"])
    ).only()
    #expect(
      pulumi.remedies.first?.importCommand?.line
        == "pulumi import aws:iam/role:Role main deployer")
    let flag = try await run(role("aws_iam_role.a", .create, "-force")).only()
    #expect(flag.remedies.first?.importCommand == nil)
  }
}
