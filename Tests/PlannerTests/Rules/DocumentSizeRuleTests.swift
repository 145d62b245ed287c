import Documents
import PreflightModel
import Testing

@testable import Planner

@Suite("The rule document-size")
struct DocumentSizeRuleTests {
  private static let summary: [String: Fact] = [
    "iam:GetAccountSummary": .known([
      "SummaryMap": [
        "PolicySizeQuota": 6144, "AssumeRolePolicySizeQuota": 2048, "RolePolicySizeQuota": 10240,
        "UserPolicySizeQuota": 2048, "GroupPolicySizeQuota": 5120,
      ]
    ])
  ]

  private func run(
    _ resources: [PlannedResource], _ answers: [String: Fact] = DocumentSizeRuleTests.summary,
    format: PlanFormat = .terraformPlan
  ) async throws -> RuleRun {
    await RuleRun(try DocumentSizeRule(), resources, answers: answers, format: format)
  }

  /// A policy of exactly so many characters, none of them white space.
  private static func policy(_ size: Int) -> String {
    let empty = #"{"Sid":""}"#
    return #"{"Sid":"\#(String(repeating: "x", count: size - empty.count))"}"#
  }

  private static func resource(
    _ type: String, _ attribute: String, _ value: String, _ others: [String: Document] = [:]
  ) -> PlannedResource {
    let attributes = [attribute: Document.string(value)].merging(others) { first, _ in first }
    return Sample.resource("\(type).a", type: type, attributes: .object(attributes))
  }

  @Test(
    "Up to the limit is clear, one more is blocked",
    arguments: [
      ("aws_iam_policy", "policy", 6144), ("aws_iam_role", "assume_role_policy", 2048),
      ("aws_iam_role_policy", "policy", 10240), ("aws_iam_user_policy", "policy", 2048),
      ("aws_iam_group_policy", "policy", 5120), ("aws_kms_key", "policy", 32768),
      ("aws_kms_key_policy", "policy", 32768), ("aws_s3_bucket_policy", "policy", 20480),
      ("aws_sqs_queue", "policy", 8192), ("aws_sqs_queue_policy", "policy", 8192),
      ("aws_sns_topic_policy", "policy", 30720), ("aws_vpc_endpoint", "policy", 20480),
      ("aws_instance", "user_data", 16384), ("aws_cloudformation_stack", "template_body", 51200),
      ("aws:iam/policy:Policy", "policy", 6144),
      ("AWS::IAM::ManagedPolicy", "PolicyDocument", 6144),
      ("aws:s3/bucketPolicy:BucketPolicy", "policy", 20480),
    ])
  func limits(type: String, attribute: String, limit: Int) async throws {
    let fits = Self.resource(type, attribute, Self.policy(limit))
    let clear = try await run([fits]).only()
    #expect(clear.verdict == .clear)
    let blocked = try await run([Self.resource(type, attribute, Self.policy(limit + 1))]).only()
    #expect(blocked.verdict == .blocked)
    #expect(blocked.message.contains("1 too many"))
  }

  @Test("What is within IAM's defaults asks nothing")
  func asksNothing() async throws {
    let run = try await run([Self.resource("aws_iam_policy", "policy", Self.policy(6144))], [:])
    #expect(run.asked.isEmpty)
    #expect(try run.only().verdict == .clear)
  }

  @Test("A limit that AWS raised for the account counts")
  func raised() async throws {
    let role = Self.resource("aws_iam_role", "assume_role_policy", Self.policy(3000))
    let raised = try await run(
      [role],
      ["iam:GetAccountSummary": .known(["SummaryMap": ["AssumeRolePolicySizeQuota": 4096]])])
    #expect(try raised.only().verdict == .clear)
    let denied = try await run(
      [role], ["iam:GetAccountSummary": Sample.denied("iam:GetAccountSummary")])
    #expect(try denied.only().verdict == .undetermined)
    #expect(try denied.only().message.contains("952 too many"))
    #expect(try denied.only().remedies.first?.summary.contains("iam:GetAccountSummary") == true)
  }

  @Test("White space counts where AWS counts it, and may be taken out by the tool")
  func whiteSpace() async throws {
    let spacious = "{\n" + String(repeating: " ", count: 40_000) + #""Sid": "a b"}"#
    #expect(
      try await run([Self.resource("aws_iam_policy", "policy", spacious)]).only().verdict == .clear)
    let key = try await run([Self.resource("aws_kms_key", "policy", spacious)]).only()
    #expect(key.verdict == .undetermined)
    #expect(key.message.contains("Without white space"))
  }

  @Test("Inline policies of one role count together, those of two do not")
  func inlineTogether() async throws {
    func policy(_ name: String, of role: String) -> PlannedResource {
      Sample.resource(
        "aws_iam_role_policy.\(name)", attributes: ["policy": .string(Self.policy(6000))],
        unknown: ["role": true], references: ["role": ["aws_iam_role.\(role)"]])
    }
    let roles = ["a", "b"].map { Sample.resource("aws_iam_role.\($0)") }
    let together = try await run(roles + [policy("x", of: "a"), policy("y", of: "a")])
    #expect(together.verdicts.values.contains(.blocked))
    let finding = try #require(together.findings.first { $0.verdict == .blocked })
    #expect(finding.resources == ["aws_iam_role_policy.x", "aws_iam_role_policy.y"])
    #expect(finding.message.contains("12,000 of 10,240"))
    let apart = try await run(roles + [policy("x", of: "a"), policy("y", of: "b")])
    #expect(Set(apart.verdicts.values) == [.clear])
    // Blocks within the role, and a policy beside it.
    var role = Sample.resource(
      "aws_iam_role.a", attributes: ["inline_policy": [["policy": .string(Self.policy(6000))]]])
    role.priorAttributes = [:]
    #expect(try await run([role, policy("x", of: "a")]).verdicts.values.contains(.blocked))
    // By the name of a role that exists.
    let existing = ["x", "y"].map { name in
      Sample.resource(
        "aws_iam_role_policy.\(name)",
        attributes: ["role": "app", "policy": .string(Self.policy(6000))])
    }
    #expect(try await run(existing).only().verdict == .blocked)
  }

  @Test("User data is counted as it is before it is encoded; a hash is no user data")
  func userData() async throws {
    func encoded(_ bytes: Int) -> String {
      // Groups of three bytes are four digits.
      String(repeating: "QUJD", count: bytes / 3) + (bytes % 3 == 1 ? "QQ==" : "")
    }
    let template = "aws_launch_template"
    let fits = try await run([Self.resource(template, "user_data", encoded(16384))])
    #expect(try fits.only().verdict == .clear)
    let long = try await run([Self.resource(template, "user_data", encoded(16387))])
    #expect(try long.only().message.contains("16,387 of 16,384 bytes, 3 too many"))
    let hash = String(repeating: "a1", count: 20)
    #expect(try await run([Self.resource("aws_instance", "user_data", hash)]).findings.isEmpty)
  }

  @Test(
    "The tier of a parameter decides, and the account where it is left to it",
    arguments: [
      ("Standard" as String?, 4096, Verdict.clear), ("Standard", 4097, .blocked),
      ("Advanced", 8192, .clear), ("Advanced", 8193, .blocked),
      ("Intelligent-Tiering", 8193, .blocked), (nil, 4096, .clear), (nil, 4097, .undetermined),
      (nil, 8193, .blocked),
    ])
  func parameters(tier: String?, size: Int, verdict: Verdict) async throws {
    let value = String(repeating: "v", count: size)
    let others: [String: Document] = tier.map { ["tier": .string($0)] } ?? [:]
    let run = try await run([Self.resource("aws_ssm_parameter", "insecure_value", value, others)])
    #expect(try run.only().verdict == verdict)
  }

  @Test("Of an object the known parts count; near the limit the unknown ones may be too much")
  func partlyKnown() async throws {
    func policy(_ known: Int) -> PlannedResource {
      let text = String(repeating: "x", count: known)
      return Sample.resource(
        "Policy", type: "AWS::IAM::ManagedPolicy",
        attributes: ["PolicyDocument": ["Sid": .string(text), "Resource": .null]],
        unknown: ["PolicyDocument": ["Resource": true]])
    }
    let format = PlanFormat.cloudFormationTemplate
    #expect(try await run([policy(2000)], format: format).only().verdict == .clear)
    #expect(try await run([policy(5500)], format: format).only().verdict == .undetermined)
    #expect(try await run([policy(6200)], format: format).only().verdict == .blocked)
  }

  @Test("What is wholly unknown, secret or left as it is is not judged")
  func notJudged() async throws {
    let unknown = Sample.resource(
      "aws_iam_policy.a", unknown: ["policy": true], references: ["policy": ["aws_s3_bucket.b"]])
    var secret = Self.resource("aws_ssm_parameter", "type", "SecureString")
    secret.sensitive = ["value": true]
    var unchanged = Self.resource("aws_iam_policy", "policy", Self.policy(7000))
    unchanged.change = .update
    unchanged.priorAttributes = unchanged.attributes
    let run = try await run([unknown, secret, unchanged])
    #expect(run.findings.isEmpty)
    #expect(run.asked.isEmpty)
  }
}
