import Documents
import PreflightModel
import Testing

@testable import Planner

@Suite("The rule log-group-key")
struct LogGroupKeyRuleTests {
  /// What the rule concludes, AWS answering by operation; what it asked besides.
  private func run(
    _ resources: [PlannedResource], format: PlanFormat = .terraformPlan,
    _ answers: [String: Fact] = [:]
  ) async throws -> (findings: [Finding], asked: Set<String>) {
    var answers = answers
    answers["sts:GetCallerIdentity"] = .known(Sample.identity(of: "111122223333"))
    let run = await RuleRun(
      try LogGroupKeyRule(), resources, answers: answers, format: format)
    return (run.findings, Set(run.asked))
  }

  private static let letsIn = #"""
    {"Version":"2012-10-17","Statement":{"Effect":"Allow",
     "Principal":{"Service":"logs.eu-west-1.amazonaws.com"},"Action":"kms:*","Resource":"*"}}
    """#
  private static let locksOut = #"""
    {"Version":"2012-10-17","Statement":{"Effect":"Allow",
     "Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"kms:*","Resource":"*"}}
    """#

  /// A log group with a key of the same plan.
  private func plan(policy: String?, unknown: Document = [:]) -> [PlannedResource] {
    [
      key(policy: policy),
      Sample.resource(
        "aws_cloudwatch_log_group.app", attributes: ["name": "/app"], unknown: ["kms_key_id": true],
        references: ["kms_key_id": ["aws_kms_key.logs"]]),
    ]
  }

  private func key(policy: String?) -> PlannedResource {
    Sample.resource(
      "aws_kms_key.logs", attributes: policy.map { ["policy": .string($0)] } ?? [:],
      unknown: policy == nil ? ["policy": true, "arn": true] : ["arn": true])
  }

  private func logGroup(key name: String) -> PlannedResource {
    Sample.resource(
      "aws_cloudwatch_log_group.app", attributes: ["name": "/app", "kms_key_id": .string(name)])
  }

  private static let arn = "arn:aws:kms:eu-west-1:111122223333:key/1234abcd"

  private static func described(
    arn: String = LogGroupKeyRuleTests.arn, state: String = "Enabled",
    spec: String = "SYMMETRIC_DEFAULT", manager: String = "CUSTOMER",
    account: String = "111122223333"
  ) -> Fact {
    .known([
      "KeyMetadata": [
        "Arn": .string(arn), "AWSAccountId": .string(account), "KeyState": .string(state),
        "KeySpec": .string(spec), "KeyManager": .string(manager),
      ]
    ])
  }

  @Test("A planned key whose policy lets the service in is clear, and nothing is asked")
  func clear() async throws {
    let (findings, asked) = try await run(plan(policy: Self.letsIn))
    #expect(findings.map(\.verdict) == [.clear])
    #expect(asked.isEmpty)
  }

  @Test("A plan without keys gets no finding and asks nothing")
  func noKeys() async throws {
    let (findings, asked) = try await run([
      key(policy: Self.locksOut),
      Sample.resource("aws_cloudwatch_log_group.app", attributes: ["name": "/app"]),
    ])
    #expect(findings.isEmpty)
    #expect(asked.isEmpty)
  }

  @Test("A planned key that locks the service out is blocked, with the statement to add")
  func blocked() async throws {
    let (findings, _) = try await run(plan(policy: Self.locksOut))
    let finding = try #require(findings.first)
    #expect(finding.verdict == .blocked)
    #expect(finding.id == "log-group-key/aws_cloudwatch_log_group.app/eu-west-1")
    #expect(finding.message.contains("logs.eu-west-1.amazonaws.com"))
    let summary = try #require(finding.remedies.first?.summary)
    let statement = try Document(json: String(summary.drop { $0 != "{" }))
    #expect(statement["Principal"]?["Service"] == "logs.eu-west-1.amazonaws.com")
    #expect(
      statement["Condition"]?["ArnLike"]?["kms:EncryptionContext:aws:logs:arn"]
        == "arn:aws:logs:eu-west-1:111122223333:log-group:/app")
  }

  @Test("Adding the statement that is given lets the service in")
  func remedyHelps() async throws {
    let (findings, _) = try await run(plan(policy: Self.locksOut))
    let summary = try #require(findings.first?.remedies.first?.summary)
    let statement = summary.drop { $0 != "{" }
    let (again, _) = try await run(
      plan(policy: #"{"Version":"2012-10-17","Statement":[\#(statement)]}"#))
    #expect(again.map(\.verdict) == [.clear])
  }

  @Test("A key planned without a policy gets the one that lets in the account alone")
  func withoutPolicy() async throws {
    let (findings, _) = try await run(plan(policy: nil))
    #expect(findings.first?.verdict == .blocked)
    #expect(findings.first?.message.contains("a key without a policy") == true)
  }

  @Test("A policy that is decided at apply is undetermined")
  func unknownPolicy() async throws {
    var resources = plan(policy: nil)
    resources[0].references = ["policy": ["aws_iam_role.app"]]
    #expect(try await run(resources).findings.map(\.verdict) == [.undetermined])
    // It refers to something that is no resource of AWS.
    resources[0].references = ["policy": []]
    #expect(try await run(resources).findings.map(\.verdict) == [.undetermined])
  }

  @Test("Terraform's data source is read although a part of it is decided at apply")
  func dataSource() async throws {
    func verdict(service: String) async throws -> Verdict? {
      var resources = plan(policy: nil)
      resources[0].references = ["policy": ["data.aws_iam_policy_document.key"]]
      resources.append(
        Sample.resource(
          "data.aws_iam_policy_document.key", .read, type: "aws_iam_policy_document",
          attributes: [
            "statement": [
              [
                "actions": ["kms:*"], "resources": ["*"],
                "principals": [["type": "AWS", "identifiers": [.null]]],
              ],
              [
                "effect": "Allow", "actions": ["kms:Encrypt*", "kms:Decrypt*", "kms:ReEncrypt*"],
                "resources": ["*"],
                "principals": [["type": "Service", "identifiers": [.string(service)]]],
              ],
              [
                "actions": ["kms:GenerateDataKey*"], "resources": ["*"],
                "principals": [["type": "*", "identifiers": ["*"]]],
                "condition": [
                  [
                    "test": "StringLike", "variable": "kms:EncryptionContext:aws:logs:arn",
                    "values": ["arn:aws:logs:*:&{aws:PrincipalServiceName}*", "arn:aws:logs:*"],
                  ]
                ],
              ],
            ]
          ],
          unknown: ["statement": [["principals": [["identifiers": [true]]]]], "json": true]))
      return try await run(resources).findings.first?.verdict
    }
    #expect(try await verdict(service: "logs.eu-west-1.amazonaws.com") == .clear)
    #expect(try await verdict(service: "logs.us-east-1.amazonaws.com") == .blocked)
  }

  @Test("A policy planned apart from its key replaces the key's own")
  func policyApart() async throws {
    var resources = plan(policy: nil)
    resources.append(
      Sample.resource(
        "aws_kms_key_policy.logs", attributes: ["policy": .string(Self.letsIn)],
        unknown: ["key_id": true], references: ["key_id": ["aws_kms_key.logs"]]))
    #expect(try await run(resources).findings.map(\.verdict) == [.clear])
  }

  @Test("An alias of the plan leads to its key")
  func plannedAlias() async throws {
    var resources = [key(policy: Self.locksOut), logGroup(key: "alias/logs")]
    resources[1].references = ["kms_key_id": ["aws_kms_alias.logs"]]
    resources.append(
      Sample.resource(
        "aws_kms_alias.logs", attributes: ["name": "alias/logs"], unknown: ["target_key_id": true],
        references: ["target_key_id": ["aws_kms_key.logs"]]))
    let finding = try await run(resources).findings.first
    #expect(finding?.verdict == .blocked)
    #expect(finding?.message.contains("aws_kms_key.logs") == true)
  }

  @Test("A key that exists is asked for its policy; the command puts all of it")
  func existing() async throws {
    func run(policy: String) async throws -> Finding? {
      try await self.run(
        [logGroup(key: "alias/logs")],
        [
          "kms:DescribeKey": Self.described(),
          "kms:GetKeyPolicy": .known(["Policy": .string(policy)]),
        ]
      ).findings.first
    }
    #expect(try await run(policy: Self.letsIn)?.verdict == .clear)
    let blocked = try await run(policy: Self.locksOut)
    #expect(blocked?.verdict == .blocked)
    let arguments = try #require(blocked?.remedies.first?.commands.first?.arguments)
    #expect(arguments.contains("--key-id=\(Self.arn)"))
    let policy = try #require(arguments.first { $0.hasPrefix("--policy=") }?.dropFirst(9))
    #expect(try Document(json: String(policy))["Statement"]?.array?.count == 2)
    #expect(try await run(policy: String(policy))?.verdict == .clear)
  }

  @Test("A refused call is undetermined, with the permission")
  func refused() async throws {
    let denied = Fact.unavailable(Unavailability(.denied(action: "kms:DescribeKey")))
    let first = try await run([logGroup(key: Self.arn)], ["kms:DescribeKey": denied])
    #expect(first.findings.map(\.verdict) == [.undetermined])
    #expect(first.findings.first?.remedies.first?.summary.contains("kms:DescribeKey") == true)
    #expect(first.asked == ["kms:DescribeKey"])
    let second = try await run(
      [logGroup(key: Self.arn)],
      [
        "kms:DescribeKey": Self.described(),
        "kms:GetKeyPolicy": .unavailable(Unavailability(.denied(action: "kms:GetKeyPolicy"))),
      ])
    #expect(second.findings.map(\.verdict) == [.undetermined])
    #expect(second.findings.first?.message.contains("kms:GetKeyPolicy") == true)
  }

  @Test(
    "What no policy could mend is blocked before the policy is asked for",
    arguments: [
      (described(state: "PendingDeletion"), "PendingDeletion"),
      (described(spec: "RSA_2048"), "RSA_2048"),
      (described(arn: "arn:aws:kms:us-east-1:111122223333:key/1"), "us-east-1"),
      (described(manager: "AWS"), "AWS manages"),
      (.unavailable(Unavailability(.refused(code: "NotFoundException"))), "There is no key"),
    ])
  func unusable(answer: Fact, words: String) async throws {
    let (findings, asked) = try await run([logGroup(key: Self.arn)], ["kms:DescribeKey": answer])
    #expect(findings.map(\.verdict) == [.blocked])
    #expect(findings.first?.message.contains(words) == true)
    #expect(asked == ["kms:DescribeKey"])
  }

  @Test("The policy of another account's key cannot be read")
  func otherAccount() async throws {
    let (findings, asked) = try await run(
      [logGroup(key: Self.arn)], ["kms:DescribeKey": Self.described(account: "999999999999")])
    #expect(findings.map(\.verdict) == [.undetermined])
    #expect(asked == ["kms:DescribeKey"])
  }

  @Test("An asymmetric planned key is blocked")
  func asymmetric() async throws {
    var resources = plan(policy: Self.letsIn)
    resources[0].attributes = [
      "policy": .string(Self.letsIn), "customer_master_key_spec": "RSA_2048",
    ]
    #expect(try await run(resources).findings.map(\.verdict) == [.blocked])
  }

  @Test("An update that leaves the key as it is is not judged")
  func unchangedKey() async throws {
    var group = logGroup(key: Self.arn)
    group.change = .update
    group.priorAttributes = group.attributes
    #expect(try await run([group]).findings.isEmpty)
  }

  @Test("CloudFormation's objects and Pulumi's texts are policies too")
  func otherTools() async throws {
    let statement: Document = [
      "Effect": "Allow", "Action": "kms:*", "Resource": "*",
      "Principal": ["Service": "logs.eu-west-1.amazonaws.com"],
    ]
    let root: Document = [
      "Effect": "Allow", "Action": "kms:*", "Resource": "*", "Principal": ["AWS": .null],
    ]
    func template(_ statements: [Document]) -> [PlannedResource] {
      [
        Sample.resource(
          "Key", type: "AWS::KMS::Key",
          attributes: ["KeyPolicy": ["Version": "2012-10-17", "Statement": .array(statements)]],
          unknown: ["KeyPolicy": ["Statement": [["Principal": ["AWS": true]]]]]),
        Sample.resource(
          "Group", type: "AWS::Logs::LogGroup", attributes: ["LogGroupName": "/app"],
          unknown: ["KmsKeyId": true], references: ["KmsKeyId": ["Key"]]),
      ]
    }
    let format = PlanFormat.cloudFormationTemplate
    #expect(
      try await run(template([root, statement]), format: format).findings.map(\.verdict)
        == [.clear])
    #expect(
      try await run(template([root]), format: format).findings.map(\.verdict) == [.blocked])

    func pulumi(_ policy: String?) -> [PlannedResource] {
      [
        Sample.resource(
          "urn::key", type: "aws:kms/key:Key",
          attributes: policy.map { ["policy": .string($0)] } ?? [:]),
        Sample.resource(
          "urn::group", type: "aws:cloudwatch/logGroup:LogGroup", attributes: ["name": "/app"],
          unknown: ["kmsKeyId": true], references: ["kmsKeyId": ["urn::key"]]),
      ]
    }
    let preview = PlanFormat.pulumiPreview
    #expect(
      try await run(pulumi(Self.letsIn), format: preview).findings.map(\.verdict) == [.clear])
    #expect(try await run(pulumi(nil), format: preview).findings.map(\.verdict) == [.blocked])
  }

  @Test("A queue that a topic sends to must let the topic's service use its key")
  func queueOfTopic() async throws {
    func plan(_ queueKey: String, service: String) -> [PlannedResource] {
      let policy = Self.letsIn.replacing("logs.eu-west-1.amazonaws.com", with: service)
      return [
        key(policy: policy),
        Sample.resource(
          "aws_sqs_queue.q",
          attributes: queueKey.isEmpty ? [:] : ["kms_master_key_id": .string(queueKey)],
          unknown: queueKey.isEmpty ? ["kms_master_key_id": true] : [:],
          references: queueKey.isEmpty ? ["kms_master_key_id": ["aws_kms_key.logs"]] : [:]),
        Sample.resource(
          "aws_sns_topic_subscription.s", attributes: ["protocol": "sqs"],
          unknown: ["endpoint": true, "topic_arn": true],
          references: ["endpoint": ["aws_sqs_queue.q"]]),
      ]
    }
    #expect(
      try await run(plan("", service: "sns.amazonaws.com")).findings.map(\.verdict) == [.clear])
    #expect(
      try await run(plan("", service: "s3.amazonaws.com")).findings.map(\.verdict) == [.blocked])
    let managed = try await run(plan("alias/aws/sqs", service: "sns.amazonaws.com"))
    #expect(managed.findings.map(\.verdict) == [.blocked])
    #expect(managed.asked.isEmpty)
  }

  @Test("Volumes of an Auto Scaling group need the service-linked role in the key's policy")
  func autoScaling() async throws {
    func plan(_ policy: String) -> [PlannedResource] {
      [
        key(policy: policy),
        Sample.resource(
          "aws_launch_template.t",
          attributes: ["block_device_mappings": [["ebs": [["encrypted": "true"]]]]],
          unknown: ["block_device_mappings": [["ebs": [["kms_key_id": true]]]]],
          references: ["block_device_mappings.ebs.kms_key_id": ["aws_kms_key.logs"]]),
        Sample.resource(
          "aws_autoscaling_group.g", attributes: ["launch_template": [["version": "$Latest"]]],
          unknown: ["launch_template": [["id": true]], "service_linked_role_arn": true],
          references: ["launch_template.id": ["aws_launch_template.t"]]),
      ]
    }
    let role =
      "arn:aws:iam::111122223333:role/aws-service-role/autoscaling.amazonaws.com/"
      + "AWSServiceRoleForAutoScaling"
    let letsIn = Self.locksOut.replacing("arn:aws:iam::111122223333:root", with: role)
    #expect(try await run(plan(letsIn)).findings.map(\.verdict) == [.clear])
    let blocked = try await run(plan(Self.locksOut)).findings.first
    #expect(blocked?.verdict == .blocked)
    #expect(blocked?.remedies.first?.summary.contains(role) == true)
    let granted =
      plan(Self.locksOut) + [
        Sample.resource(
          "aws_kms_grant.g", unknown: ["key_id": true],
          references: ["key_id": ["aws_kms_key.logs"]])
      ]
    #expect(try await run(granted).findings.map(\.verdict) == [.undetermined])
  }

  @Test("A trail's key is judged by the trail's own ARN")
  func trail() async throws {
    func verdict(name: String) async throws -> Verdict? {
      let policy = #"""
        {"Version":"2012-10-17","Statement":[
         {"Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},
          "Action":"kms:GenerateDataKey*","Resource":"*","Condition":{
           "StringLike":{"kms:EncryptionContext:aws:cloudtrail:arn":"arn:aws:cloudtrail:*:111122223333:trail/*"},
           "StringEquals":{"aws:SourceArn":"arn:aws:cloudtrail:eu-west-1:111122223333:trail/main"}}},
         {"Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},
          "Action":"kms:DescribeKey","Resource":"*"}]}
        """#
      return try await run([
        key(policy: policy),
        Sample.resource(
          "aws_cloudtrail.t", attributes: ["name": .string(name)], unknown: ["kms_key_id": true],
          references: ["kms_key_id": ["aws_kms_key.logs"]]),
      ]).findings.first?.verdict
    }
    #expect(try await verdict(name: "main") == .clear)
    #expect(try await verdict(name: "other") == .blocked)
  }
}
