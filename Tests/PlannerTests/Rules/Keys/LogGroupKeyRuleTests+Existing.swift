import Documents
import PreflightModel
import Testing

@testable import Planner

/// Keys that exist.
extension LogGroupKeyRuleTests {
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
}
