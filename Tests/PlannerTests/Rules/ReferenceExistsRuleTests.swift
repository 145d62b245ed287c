import Documents
import PreflightModel
import Testing

@testable import Planner

@Suite("The rule about references")
struct ReferenceExistsRuleTests {
  private static let vpcs: Fact = .known([
    "Vpcs": [
      ["VpcId": "vpc-1", "Tags": [["Key": "Name", "Value": "main"]]], ["VpcId": "vpc-2"],
    ]
  ])

  private func run(
    _ resources: PlannedResource..., answers: [String: Fact] = ["ec2:DescribeVpcs": vpcs]
  ) async throws -> RuleRun {
    await RuleRun(try ReferenceExistsRule(), resources, answers: answers)
  }

  private func subnet(_ vpc: Document, _ change: Change = .create, prior: Document = [:])
    -> PlannedResource
  {
    Sample.resource("aws_subnet.a", change, attributes: ["vpc_id": vpc], prior: prior)
  }

  @Test("An id that AWS shows is clear; another one is blocked, with those that there are")
  func ids() async throws {
    #expect(try await run(subnet("vpc-1")).only().verdict == .clear)
    let finding = try await run(subnet("vpc-9")).only()
    #expect(finding.verdict == .blocked)
    #expect(finding.id == "reference-exists/VPC:vpc-9/eu-west-1")
    #expect(
      finding.message
        == "VPC vpc-9 does not exist in eu-west-1. There are vpc-1 (main) and vpc-2.")
  }

  @Test("All ids of a kind are one question")
  func once() async throws {
    let run = try await run(
      subnet("vpc-1"), Sample.resource("aws_security_group.a", attributes: ["vpc_id": "vpc-2"]))
    #expect(run.asked == ["ec2:DescribeVpcs"])
    #expect(run.rounds == 1)
  }

  @Test("What a plan creates need not exist, nor what comes from another resource or from AWS")
  func planned() async throws {
    let run = try await run(
      Sample.resource("aws_vpc.a"),
      Sample.resource(
        "aws_subnet.a", unknown: ["vpc_id": true], references: ["vpc_id": ["aws_vpc.a"]]),
      Sample.resource("aws_instance.a", unknown: ["subnet_id": true]),
      Sample.resource("aws_iam_role.a", attributes: ["name": "deployer"]),
      Sample.resource(
        "aws_iam_role_policy.a", attributes: ["role": "deployer"],
        references: ["role": ["aws_iam_role.a"]]))
    #expect(run.findings.isEmpty)
    #expect(run.asked.isEmpty)
  }

  @Test("A name that the plan creates without being referred to is found in the plan")
  func plannedByName() async throws {
    let finding = try await run(
      Sample.resource("aws_iam_role.a", attributes: ["name": "deployer"]),
      Sample.resource(
        "aws_lambda_function.a",
        attributes: ["role": "arn:aws:iam::123456789012:role/deployer"]),
      answers: ["iam:GetRole": .unavailable(Unavailability(.refused(code: "NoSuchEntity")))]
    ).only()
    #expect(finding.verdict == .clear)
  }

  @Test("What an update leaves as it is is not asked about")
  func untouched() async throws {
    let run = try await run(subnet("vpc-9", .update, prior: ["vpc_id": "vpc-9"]))
    #expect(run.findings.isEmpty)
    #expect(run.asked.isEmpty)
  }

  @Test("A parameter without a value, and a secret, are undetermined")
  func unknown() async throws {
    let parameter = try await run(
      Sample.resource("Subnet", type: "AWS::EC2::Subnet", unknown: ["VpcId": true]))
    #expect(try parameter.only().verdict == .undetermined)
    let secret = try await run(
      PlannedResource(
        address: "aws_subnet.a", type: "aws_subnet", change: .create, region: "eu-west-1",
        sensitive: ["vpc_id": true]))
    #expect(try secret.only().verdict == .undetermined)
  }

  @Test("A denied question is undetermined and names the permission")
  func denied() async throws {
    let finding = try await run(
      subnet("vpc-1"), answers: ["ec2:DescribeVpcs": Sample.denied("ec2:DescribeVpcs")]
    ).only()
    #expect(finding.verdict == .undetermined)
    #expect(finding.remedies.first?.summary.hasPrefix("Allow ec2:DescribeVpcs") == true)
  }

  @Test("An ARN of another account is undetermined, since it cannot be seen")
  func foreign() async throws {
    let run = try await run(
      Sample.resource(
        "aws_lambda_function.a", attributes: ["role": "arn:aws:iam::999999999999:role/x"]))
    #expect(try run.only().verdict == .undetermined)
    #expect(run.asked.isEmpty)
  }

  @Test("A group of a peered VPC may be there though it is not to be seen")
  func peer() async throws {
    let finding = try await run(
      Sample.resource(
        "aws_security_group_rule.a", attributes: ["source_security_group_id": "sg-9"]),
      answers: ["ec2:DescribeSecurityGroups": .known(["SecurityGroups": []])]
    ).only()
    #expect(finding.verdict == .undetermined)
  }

  @Test("AWS's own policies exist, or are misspelt")
  func managedPolicy() async throws {
    let arn = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAcess"
    let finding = try await run(
      Sample.resource("aws_iam_role_policy_attachment.a", attributes: ["policy_arn": .string(arn)]),
      answers: [
        "iam:GetPolicy": .unavailable(Unavailability(.refused(code: "NoSuchEntity"))),
        "iam:ListPolicies": .known([
          "Policies": .array(
            ["ReadOnlyAccess", "AmazonS3ReadOnlyAccess", "AdministratorAccess", "IAMFullAccess"]
              .map { ["Arn": .string("arn:aws:iam::aws:policy/\($0)")] })
        ]),
      ]
    ).only()
    #expect(finding.verdict == .blocked)
    #expect(
      finding.message.contains(" There are arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess, "))
  }

  @Test("A role of the same name under another path is not the one that is named")
  func path() async throws {
    let finding = try await run(
      Sample.resource(
        "aws_lambda_function.a",
        attributes: ["role": "arn:aws:iam::123456789012:role/app/deployer"]),
      answers: [
        "iam:GetRole": .known(["Role": ["Arn": "arn:aws:iam::123456789012:role/deployer"]]),
        "iam:ListRoles": .known([
          "Roles": [["Arn": "arn:aws:iam::123456789012:role/deployer"]]
        ]),
      ]
    ).only()
    #expect(finding.verdict == .blocked)
  }

  @Test(
    "A key that cannot be used is a warning",
    arguments: [("Enabled", Verdict.clear), ("Disabled", .warning), ("PendingDeletion", .warning)])
  func keyState(state: String, verdict: Verdict) async throws {
    let finding = try await run(
      Sample.resource("aws_cloudwatch_log_group.a", attributes: ["kms_key_id": "alias/logs"]),
      answers: ["kms:DescribeKey": .known(["KeyMetadata": ["KeyState": .string(state)]])]
    ).only()
    #expect(finding.verdict == verdict)
  }

  struct Place: CustomTestStringConvertible {
    let type: String
    let attributes: Document
    var testDescription: String { type }
  }

  @Test(
    "Ids stand in lists and blocks, in every tool's spelling",
    arguments: [
      Place(
        type: "aws_lambda_function", attributes: ["vpc_config": [["subnet_ids": ["subnet-9"]]]]),
      Place(
        type: "aws:lambda/function:Function",
        attributes: ["vpcConfig": ["subnetIds": ["subnet-9"]]]),
      Place(
        type: "AWS::Lambda::Function", attributes: ["VpcConfig": ["SubnetIds": ["subnet-9"]]]),
      Place(type: "aws_autoscaling_group", attributes: ["vpc_zone_identifier": ["subnet-9"]]),
      Place(
        type: "aws:autoscaling/group:Group", attributes: ["vpcZoneIdentifiers": ["subnet-9"]]),
      Place(
        type: "AWS::AutoScaling::AutoScalingGroup",
        attributes: ["VPCZoneIdentifier": ["subnet-9"]]),
    ])
  func places(_ example: Place) async throws {
    let finding = try await run(
      Sample.resource("a", type: example.type, attributes: example.attributes),
      answers: ["ec2:DescribeSubnets": .known(["Subnets": [["SubnetId": "subnet-1"]]])]
    ).only()
    #expect(finding.verdict == .blocked)
    #expect(finding.message.hasSuffix("There is subnet-1."))
  }
}
