import Documents
import PreflightModel
import Testing

@testable import Planner

@Suite("The rule log-group-key")
struct LogGroupKeyRuleTests {
  /// What the rule concludes, AWS answering by operation; what it asked besides.
  func run(
    _ resources: [PlannedResource], format: PlanFormat = .terraformPlan,
    _ answers: [String: Fact] = [:]
  ) async throws -> (findings: [Finding], asked: Set<String>) {
    var answers = answers
    answers["sts:GetCallerIdentity"] = .known(Sample.identity(of: "111122223333"))
    let run = await RuleRun(
      try LogGroupKeyRule(), resources, answers: answers, format: format)
    return (run.findings, Set(run.asked))
  }

  static let letsIn = #"""
    {"Version":"2012-10-17","Statement":{"Effect":"Allow",
     "Principal":{"Service":"logs.eu-west-1.amazonaws.com"},"Action":"kms:*","Resource":"*"}}
    """#
  static let locksOut = #"""
    {"Version":"2012-10-17","Statement":{"Effect":"Allow",
     "Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"kms:*","Resource":"*"}}
    """#

  /// A log group with a key of the same plan.
  func plan(policy: String?, unknown: Document = [:]) -> [PlannedResource] {
    [
      key(policy: policy),
      Sample.resource(
        "aws_cloudwatch_log_group.app", attributes: ["name": "/app"], unknown: ["kms_key_id": true],
        references: ["kms_key_id": ["aws_kms_key.logs"]]),
    ]
  }

  func key(policy: String?) -> PlannedResource {
    Sample.resource(
      "aws_kms_key.logs", attributes: policy.map { ["policy": .string($0)] } ?? [:],
      unknown: policy == nil ? ["policy": true, "arn": true] : ["arn": true])
  }

  func logGroup(key name: String) -> PlannedResource {
    Sample.resource(
      "aws_cloudwatch_log_group.app", attributes: ["name": "/app", "kms_key_id": .string(name)])
  }

  static let arn = "arn:aws:kms:eu-west-1:111122223333:key/1234abcd"

  static func described(
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
}
