import Documents
import PreflightModel
import Testing

@testable import Planner

/// What is particular to a kind of name.
extension NameTakenRuleTests {
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
