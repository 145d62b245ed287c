import Documents
import TestSupport
import Testing

extension EndToEnd {
  @Suite struct IncidentTests {
    @Test("The incident is seen before anything is deployed", arguments: Incident.plans)
    func blocked(plan: String) async throws {
      let account = try await TestAccount("incident")
      let outcome = try await check(plan, in: account)
      #expect(outcome.status == 2, "\(outcome)")
      let report = try CheckReport(outcome)
      #expect(report.verdict == "blocked")
      #expect(Set(report.quotas("blocked")) == [Incident.vpcs, Incident.roles])
      #expect(report.document["plans"]?[0]?.number("creates") == 17)

      let vpcs = try report.finding(Incident.vpcs)
      #expect(vpcs["region"]?.string == "ap-southeast-1")
      #expect(vpcs["resources"]?.array?.count == 1)
      #expect(vpcs["message"]?.string == "5 of 5 in use, 1 planned: 1 too many.")
      #expect(vpcs.number("quota", "limit") == 5)
      #expect(vpcs["quota"]?["limitSource"]?.string == "applied")
      #expect(vpcs.number("quota", "used") == 5)
      #expect(vpcs["quota"]?["usedSource"]?.string == "ec2:DescribeVpcs")
      #expect(vpcs.number("quota", "planned", "peak") == 1)
      #expect(vpcs.number("quota", "shortfall") == 1)

      #expect(report.quotas("undetermined") == [])

      let roles = try report.finding(Incident.roles)
      #expect(roles.number("quota", "limit") == 1_000)
      #expect(roles.number("quota", "used") == 1_000)
      #expect(roles["quota"]?["usedSource"]?.string == "iam:GetAccountSummary")
      #expect(roles["resources"]?.array?.count == 2)
      #expect(roles.number("quota", "shortfall") == 2)
    }

    private func check(_ plan: String, in account: TestAccount) async throws -> ProgramOutcome {
      try await account.headroom(
        "check", plan, "--region", Incident.region, "--format", "json")
    }

    /// What is clear differs in one resource's own tags and lists: a provider's default tags stand in
    /// plans, a stack's in no template, and a change set does not tell what its values come from.
    @Test("Every format leads to the same findings")
    func sameFindings() async throws {
      let account = try await TestAccount("incident")
      var findings: Set<[String]> = []
      for plan in Incident.plans {
        let report = try CheckReport(await check(plan, in: account))
        let wrong = ["warning", "undetermined", "blocked"].map { verdict in
          "\(verdict): \(report.ids(verdict).sorted().joined(separator: " "))"
        }
        let clear = report.ids("clear").filter { id in
          let parts = id.split(separator: "/")
          let isOfAccount = parts.count == 3 || parts.last == Incident.region[...]
          return parts[0] == "quota" && isOfAccount && parts.count <= 4
        }
        findings.insert(wrong + Set(clear).sorted())
      }
      #expect(findings.count == 1, "\(findings)")
    }

    @Test("The emitted commands clear the blockers", arguments: Incident.plans)
    func commands(plan: String) async throws {
      let account = try await TestAccount("incident")
      let blocked = try CheckReport(await check(plan, in: account))
      #expect(
        blocked.commands.contains(
          "aws service-quotas request-service-quota-increase --service-code=vpc "
            + "--quota-code=L-F678F1CE --desired-value=8 --region=ap-southeast-1"))
      #expect(blocked.commands.count >= 2)
      for command in blocked.commands {
        let outcome = try await account.shell(command)
        #expect(outcome.status == 0, "\(command)\n\(outcome)")
        let status = try outcome.json()["RequestedQuota"]?["Status"]?.string
        #expect(status == "PENDING", "\(command)\n\(outcome)")
      }

      // While AWS thinks about it, the requests are shown and not proposed again.
      let pending = try CheckReport(await check(plan, in: account))
      #expect(pending.verdict == "blocked")
      let remedy = try pending.finding(Incident.vpcs)["remedies"]?.array?
        .first { $0["kind"]?.string == "raise-quota" }
      #expect(remedy?["request"]?["status"]?.string == "PENDING")
      #expect(remedy?.number("request", "desiredValue") == 8)
      #expect(pending.commands.allSatisfy { !$0.contains("request-service-quota-increase") })

      try await account.server.order(#"decide {"status": "APPROVED"}"#)
      let clear = try await check(plan, in: account)
      #expect(clear.status == 0, "\(clear)")
      let report = try CheckReport(clear)
      #expect(report.quotas("blocked") == [])
      #expect(report.quotas("undetermined") == [])
      #expect(try report.finding(Incident.vpcs).number("quota", "limit") == 8)
    }

    @Test("The table fits 80 columns and says what blocks, by how much, and the way out")
    func table() async throws {
      let account = try await TestAccount("incident")
      let outcome = try await account.headroom("check", Incident.plans[1])
      #expect(outcome.status == 2, "\(outcome)")
      for part in ["VPCs per Region", "Roles per account", "5 of 5", "1,000 of 1,000", "aws "] {
        #expect(outcome.output.contains(part), "\(part)\n\(outcome)")
      }
      let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
      let long = lines.filter { $0.count > 80 && !$0.contains("aws ") && !$0.contains("::") }
      #expect(long == [])
      #expect(!outcome.output.contains("\u{1B}"), "no colour outside of a terminal")
    }

    @Test("A recording answers like the account, without a network", arguments: Incident.plans)
    func recording(plan: String) async throws {
      var account = try await TestAccount("incident")
      let live = try await account.headroom(
        "check", plan, "--region", Incident.region, "--record", "account.json", "--format", "json")
      account.environment["AWS_ENDPOINT_URL"] = "http://127.0.0.1:1"
      account.environment["AWS_ACCESS_KEY_ID"] = nil
      let replayed = try await account.headroom(
        "check", plan, "--region", Incident.region, "--snapshot", "account.json", "--format", "json"
      )
      #expect(replayed.status == 2, "\(replayed)")
      #expect(try CheckReport(live).findings == CheckReport(replayed).findings)
      #expect(try CheckReport(replayed).document.number("calls", "sent") == 0)
      #expect(try !account.directory.read("account.json").contains("testing"))
    }
  }
}
