import Documents
import TestSupport
import Testing

extension EndToEnd {
  /// The rules `document-size`, `hard-coded-identity` and `permissions` over sockets: moto's
  /// account summary, and the fake's simulation, which moto has not.
  @Suite struct PolicyRuleTests {
    private func role(_ policy: String) -> PlanText {
      PlanText(changes: [
        .init(
          type: "aws_iam_role",
          attributes: #"{"name": "app", "assume_role_policy": \#(policy.jsonQuoted)}"#)
      ])
    }

    @Test("A trust policy that is too long is blocked by what the account states")
    func documentSize() async throws {
      let account = try await TestAccount()
      try account.write(role(#"{"Sid":"\#(String(repeating: "x", count: 2_100))"}"#))
      let arguments = ["check", "plan.json", "--rule", "document-size"]
      let blocked = try await account.program(arguments).run()
      #expect(blocked.status == 2, "\(blocked)")
      try await account.server.order(#"deny {"operations": ["iam:GetAccountSummary"]}"#)
      let denied = try await account.program(arguments).run()
      #expect(denied.status == 3, "\(denied)")
    }

    @Test("Another account's ARN is a warning, which --strict takes for a blocker")
    func hardCodedIdentity() async throws {
      let account = try await TestAccount()
      try account.write(
        role(
          #"{"Statement":{"Effect":"Allow","Action":"sts:AssumeRole","#
            + #""Principal":{"AWS":"arn:aws:iam::999999999999:root"}}}"#))
      let warned = try await account.headroom("check", "plan.json", "--rule", "hard-coded-identity")
      #expect(warned.status == 0, "\(warned)")
      #expect(warned.output.contains("999999999999"))
      let strict = try await account.headroom(
        "check", "plan.json", "--rule", "hard-coded-identity", "--strict")
      #expect(strict.status == 2, "\(strict)")
    }

    @Test("A denied action is a warning among all rules, and a blocker by name")
    func permissions() async throws {
      let account = try await TestAccount()
      try account.write(.creating("aws_vpc"))
      let named = ["check", "plan.json", "--rule", "permissions"]
      #expect(try await account.program(named).run().status == 0)
      try await account.server.order(#"simulate {"denied": ["ec2:CreateVpc"]}"#)
      let warned = try await account.headroom("check", "plan.json", "--format", "json")
      #expect(warned.status == 0, "\(warned)")
      #expect(
        try CheckReport(warned).finding(id: "permissions/ec2:CreateVpc")["verdict"]?.string
          == "warning")
      #expect(try await account.program(named).run().status == 2)
      try await account.server.order(#"deny {"operations": ["iam:SimulatePrincipalPolicy"]}"#)
      #expect(try await account.program(named).run().status == 3)
      let silent = try await account.headroom("check", "plan.json", "--format", "json")
      #expect(silent.status == 0, "\(silent)")
    }
  }
}
