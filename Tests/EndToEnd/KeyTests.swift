import Documents
import TestSupport
import Testing

extension EndToEnd {
  /// The rule `log-group-key` against moto's KMS.
  @Suite struct KeyTests {
    private static let region = "ap-southeast-1"

    /// A key in the account, with this policy where one is given; its ARN.
    private func key(_ account: TestAccount, policy: String? = nil) async throws -> String {
      let option = policy.map { " --policy '\($0)'" } ?? ""
      let outcome = try await account.shell(
        "aws kms create-key\(option) --region \(Self.region) --query KeyMetadata.Arn --output text")
      #expect(outcome.status == 0, "\(outcome)")
      return outcome.output.trimmed
    }

    private func check(_ account: TestAccount, key: String) async throws -> ProgramOutcome {
      try account.write(
        PlanText(changes: [
          .init(
            type: "aws_cloudwatch_log_group",
            attributes: #"{"name": "/app", "kms_key_id": \#(key.jsonQuoted)}"#)
        ]))
      return try await account.headroom(
        "check", "plan.json", "--rule", "log-group-key", "--format", "json")
    }

    private static let id = "log-group-key/aws_cloudwatch_log_group.main/\(region)"

    @Test("A key that locks the service out is blocked, and the command that is given lets it in")
    func blockedAndMended() async throws {
      let account = try await TestAccount()
      let key = try await key(account)
      let blocked = try await check(account, key: key)
      #expect(blocked.status == 2, "\(blocked)")
      let finding = try CheckReport(blocked).finding(id: Self.id)
      let command = try #require(finding["remedies"]?[0]?["commands"]?[0]?.string)
      let mended = try await account.shell(command)
      #expect(mended.status == 0, "\(mended)")
      let clear = try await check(account, key: key)
      #expect(clear.status == 0, "\(clear)")
      #expect(try CheckReport(clear).verdict == "clear")
    }

    @Test("A recording judges as the account did")
    func snapshot() async throws {
      let account = try await TestAccount()
      let key = try await key(account)
      _ = try await check(account, key: key)
      let recorded = try await account.headroom(
        "check", "plan.json", "--rule", "log-group-key", "--record", "account.json")
      #expect(recorded.status == 2, "\(recorded)")
      let replayed = try await account.headroom(
        "check", "plan.json", "--rule", "log-group-key", "--snapshot", "account.json")
      #expect(replayed.status == 2, "\(replayed)")
      // Only the last line differs: it counts the calls.
      func judged(_ outcome: ProgramOutcome) -> [Substring] {
        outcome.output.split(separator: "\n").dropLast()
      }
      #expect(judged(replayed) == judged(recorded))
    }

    @Test("A denied call is undetermined, and the permission is named")
    func denied() async throws {
      let account = try await TestAccount()
      let key = try await key(account)
      try await account.server.order(#"deny {"operations": ["kms:GetKeyPolicy"]}"#)
      let outcome = try await check(account, key: key)
      #expect(outcome.status == 3, "\(outcome)")
      #expect(
        try CheckReport(outcome).finding(id: Self.id)["message"]?.string?.contains(
          "kms:GetKeyPolicy")
          == true)
    }

    @Test("A key that is not there is blocked")
    func missing() async throws {
      let account = try await TestAccount()
      let key = "arn:aws:kms:\(Self.region):123456789012:key/12345678-1234-1234-1234-123456789012"
      let outcome = try await check(account, key: key)
      #expect(outcome.status == 2, "\(outcome)")
    }

    @Test("A planned key whose policy is decided at apply is undetermined")
    func unknownPolicy() async throws {
      let account = try await TestAccount()
      try account.write(
        PlanText(changes: [
          .init(
            type: "aws_kms_key", name: "k", unknown: #"{"policy": true, "arn": true}"#,
            references: ["policy": ["aws_iam_role.r.arn", "aws_iam_role.r"]]),
          .init(
            type: "aws_cloudwatch_log_group", attributes: #"{"name": "/app"}"#,
            unknown: #"{"kms_key_id": true}"#,
            references: ["kms_key_id": ["aws_kms_key.k.arn", "aws_kms_key.k"]]),
        ]))
      let outcome = try await account.headroom("check", "plan.json", "--rule", "log-group-key")
      #expect(outcome.status == 3, "\(outcome)")
    }
  }
}

extension String {
  fileprivate var trimmed: String { String(filter { !$0.isWhitespace }) }
}
