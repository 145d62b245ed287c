import Documents
import TestSupport
import Testing

/// The rules over sockets, against moto; Service Quotas is not asked.
extension EndToEnd {
  @Suite struct RuleTests {
    typealias Change = PlanText.Change

    struct Outcome {
      let status: Int32
      let report: CheckReport
      let calls: Set<String>

      /// The verdicts by the ids of the findings.
      var verdicts: [String: String] {
        let findings = report.findings.map { ($0["id"]?.string ?? "", $0["verdict"]?.string ?? "") }
        return Dictionary(findings) { _, last in last }
      }
    }

    /// Checks a plan by one rule.
    func check(
      _ plan: PlanText, by rule: String, denied: [String] = [],
      situation: ((TestAccount) async throws -> Void)? = nil
    ) async throws -> Outcome {
      let account = try await TestAccount()
      try await situation?(account)
      if !denied.isEmpty {
        let operations = denied.map(\.jsonQuoted).joined(separator: ",")
        try await account.server.order(#"deny {"operations": [\#(operations)]}"#)
      }
      try account.write(plan)
      try await account.server.order("count")
      let outcome = try await account.headroom(
        "check", "plan.json", "--rule", rule, "--format", "json", "--record", "account.json")
      let requests = try await account.server.order("count")["requests"]?.object ?? [:]
      let report = try CheckReport(outcome)
      // A recording answers like the account.
      let replayed = try await account.headroom(
        "check", "plan.json", "--rule", rule, "--format", "json", "--snapshot", "account.json")
      #expect(try CheckReport(replayed).findings == report.findings)
      #expect(report.findings.allSatisfy { $0["quota"] == .null })
      return Outcome(status: outcome.status, report: report, calls: Set(requests.keys))
    }

    // MARK: Zones

    private func subnet(in zone: String) -> PlanText {
      PlanText(changes: [
        Change(type: "aws_subnet", attributes: #"{"availability_zone": \#(zone.jsonQuoted)}"#)
      ])
    }

    @Test("A zone of the region is clear, one of another region is blocked, by one call")
    func zones() async throws {
      let clear = try await check(subnet(in: "ap-southeast-1a"), by: "availability-zone")
      #expect(clear.status == 0)
      #expect(clear.verdicts == ["availability-zone/ap-southeast-1": "clear"])
      #expect(clear.calls == ["sts:GetCallerIdentity", "ec2:DescribeAvailabilityZones"])
      let blocked = try await check(subnet(in: "us-east-1a"), by: "availability-zone")
      #expect(blocked.status == 2)
      #expect(blocked.verdicts == ["availability-zone/us-east-1a/ap-southeast-1": "blocked"])
      let message = blocked.report.findings[0]["message"]?.string ?? ""
      #expect(
        message.contains("ap-southeast-1a, ap-southeast-1b and ap-southeast-1c"), "\(message)")
    }

    @Test("Zones are undetermined where the plan or the account does not tell")
    func unknownZones() async throws {
      let unknown = PlanText(changes: [
        Change(
          type: "aws_subnet", unknown: #"{"availability_zone": true}"#,
          references: ["availability_zone": ["random_shuffle.main.result"]])
      ])
      let outcome = try await check(unknown, by: "availability-zone")
      #expect(outcome.status == 3)
      #expect(outcome.verdicts == ["availability-zone/unknown/ap-southeast-1": "undetermined"])
      let denied = try await check(
        subnet(in: "ap-southeast-1a"), by: "availability-zone",
        denied: ["ec2:DescribeAvailabilityZones"])
      #expect(denied.status == 3)
      #expect(
        denied.report.findings[0]["message"]?.string?
          .contains("the permission ec2:DescribeAvailabilityZones is missing") == true)
    }

    // MARK: Instance types

    private func instance(_ type: String, in zone: String? = nil) -> PlanText {
      let place = zone.map { #", "availability_zone": \#($0.jsonQuoted)"# } ?? ""
      return PlanText(changes: [
        Change(
          type: "aws_instance", attributes: #"{"instance_type": \#(type.jsonQuoted)\#(place)}"#)
      ])
    }

    @Test("A type that the region offers is clear, one that it does not is blocked with the likest")
    func instanceTypes() async throws {
      let clear = try await check(instance("t3.micro"), by: "instance-type")
      #expect(clear.verdicts == ["instance-type/ap-southeast-1": "clear"])
      #expect(clear.calls == ["sts:GetCallerIdentity", "ec2:DescribeInstanceTypeOfferings"])
      let blocked = try await check(instance("m99i.large"), by: "instance-type")
      #expect(blocked.status == 2)
      #expect(blocked.verdicts == ["instance-type/m99i.large/ap-southeast-1": "blocked"])
      let remedy = blocked.report.findings[0]["remedies"]?[0]?["summary"]?.string ?? ""
      #expect(remedy.contains("i.large"), "\(remedy)")
    }

    @Test("A type that a zone does not offer is blocked there, with the zones that do")
    func zonesOfTypes() async throws {
      let blocked = try await check(
        instance("t3.micro", in: "ap-southeast-1z"), by: "instance-type")
      #expect(
        blocked.verdicts == ["instance-type/t3.micro:ap-southeast-1z/ap-southeast-1": "blocked"])
      #expect(
        blocked.report.findings[0]["message"]?.string?.contains("ap-southeast-1a") == true)
    }

    @Test("The type in a launch template that exists is that of the group that takes it")
    func existingTemplates() async throws {
      let plan = PlanText(changes: [
        Change(
          type: "aws_autoscaling_group",
          attributes: #"{"launch_template": [{"name": "app", "version": "$Latest"}]}"#)
      ])
      func verdicts(_ type: String?) async throws -> [String: String] {
        try await check(plan, by: "instance-type") { account in
          guard let type else { return }
          let made = try await account.shell(
            "aws ec2 create-launch-template --launch-template-name app --region ap-southeast-1 "
              + "--launch-template-data InstanceType=\(type)")
          try #require(made.status == 0, "\(made)")
        }.verdicts
      }
      #expect(try await verdicts("t3.micro") == ["instance-type/ap-southeast-1": "clear"])
      #expect(
        try await verdicts("m99i.large") == [
          "instance-type/m99i.large/ap-southeast-1": "blocked"
        ])
      #expect(
        try await verdicts(nil) == [
          "instance-type/launch-template:app:$Latest/ap-southeast-1": "blocked"
        ])
    }

    @Test("Types are undetermined where the plan or the account does not tell")
    func unknownTypes() async throws {
      let denied = try await check(
        instance("t3.micro"), by: "instance-type", denied: ["ec2:DescribeInstanceTypeOfferings"])
      #expect(denied.status == 3)
      let unknown = PlanText(changes: [
        Change(
          type: "aws_instance", unknown: #"{"instance_type": true}"#,
          references: ["instance_type": ["aws_ssm_parameter.main.value"]]),
        Change(type: "aws_ssm_parameter"),
      ])
      let outcome = try await check(unknown, by: "instance-type")
      #expect(outcome.verdicts == ["instance-type/unknown/ap-southeast-1": "undetermined"])
    }

    // MARK: Accounts

    @Test("A plan for another account ends the run after one call")
    func account() async throws {
      var plan = subnet(in: "ap-southeast-1a")
      plan.accounts = ["999999999999"]
      let account = try await TestAccount()
      try account.write(plan)
      try await account.server.order("count")
      let wrong = try await account.headroom("check", "plan.json", "--format", "json")
      #expect(wrong.status == 2)
      let asked = try await account.server.order("count")["requests"]?.object ?? [:]
      #expect(Set(asked.keys) == ["sts:GetCallerIdentity"])
      #expect(
        try CheckReport(wrong).findings.map { $0["id"]?.string } == [
          "account-mismatch/999999999999"
        ])

      plan.accounts = ["123456789012"]
      let right = try await check(plan, by: "account-mismatch")
      #expect(right.verdicts == ["account-mismatch": "clear"])
    }

    @Test("Where AWS does not tell who the caller is, nobody knows whether it is the right account")
    func unknownCaller() async throws {
      var plan = subnet(in: "ap-southeast-1a")
      plan.accounts = ["123456789012"]
      let outcome = try await check(
        plan, by: "account-mismatch", denied: ["sts:GetCallerIdentity"])
      #expect(outcome.status == 3)
      #expect(
        outcome.verdicts == [
          "account-mismatch/sts:GetCallerIdentity/ap-southeast-1": "undetermined"
        ])
    }

    // MARK: Pages and policies

    @Test("Every rule is explained, in words and for programs")
    func explained() async throws {
      let account = try await TestAccount()
      let outcome = try await account.headroom("explain", "availability-zone")
      #expect(outcome.status == 0)
      let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.allSatisfy { $0.count <= 80 || $0.contains("https://") })
      #expect(outcome.output.hasPrefix("availability-zone\n"))
      let json = try await account.headroom("explain", "quota", "--format", "json")
      #expect(try json.json()["id"]?.string == "quota")
      let unknown = try await account.headroom("explain", "nothing")
      #expect(unknown.status == 64)
      #expect(unknown.errors.contains("availability-zone"))
    }

    @Test("The policy of a check has what its rules ask, and no more")
    func policy() async throws {
      let account = try await TestAccount()
      try account.write(subnet(in: "ap-southeast-1a"))
      let outcome = try await account.headroom(
        "permissions", "plan.json", "--rule", "availability-zone")
      let actions = try outcome.json()["Statement"]?[0]?["Action"]
      #expect(actions == ["ec2:DescribeAvailabilityZones"])
    }
  }
}
