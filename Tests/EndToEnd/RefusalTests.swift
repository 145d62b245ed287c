import Documents
import TestSupport
import Testing

extension EndToEnd {
  @Suite struct RefusalTests {
    @Test("A denied call gives way to the next source")
    func fallback() async throws {
      let account = try await TestAccount("incident")
      try await account.server.order(#"deny {"operations": ["iam:GetAccountSummary"]}"#)
      try account.write(.creating("aws_iam_role"))
      let outcome = try await account.headroom("check", "plan.json", "--format", "json")
      #expect(outcome.status == 2, "\(outcome)")
      let roles = try CheckReport(outcome).finding(Incident.roles)
      #expect(roles.number("quota", "used") == 1_000)
      #expect(roles["quota"]?["usedSource"]?.string != "iam:GetAccountSummary")
      #expect(roles["quota"]?["limitSource"]?.string == "applied")
    }

    @Test("When every source is denied the quota is undetermined and the permission is named")
    func undetermined() async throws {
      let account = try await TestAccount()
      try await account.server.order(#"fill {"situation": "incident", "vpcs": 2}"#)
      try await account.server.order(
        """
        deny {"operations": ["iam:GetAccountSummary", "iam:ListRoles", \
        "iam:GetAccountAuthorizationDetails"]}
        """)
      try account.write(
        PlanText(changes: [.init(type: "aws_iam_role"), .init(type: "aws_vpc")]))
      let outcome = try await account.headroom("check", "plan.json", "--format", "json")
      #expect(outcome.status == 3, "\(outcome)")
      let report = try CheckReport(outcome)
      #expect(report.verdict == "undetermined")
      let roles = try report.finding(Incident.roles)
      #expect(roles["verdict"]?.string == "undetermined")
      #expect(roles["message"]?.string?.contains("iam:") == true, "\(roles)")
      #expect(roles["quota"]?["used"]?.isNull == true)
      // Everything else is still reported.
      #expect(try report.finding(Incident.vpcs).number("quota", "used") == 2)
    }

    @Test("Without Service Quotas the service's own limit and AWS's default serve")
    func withoutServiceQuotas() async throws {
      let account = try await TestAccount("incident")
      try await account.server.order(
        """
        deny {"operations": ["servicequotas:GetServiceQuota", "servicequotas:ListServiceQuotas", \
        "servicequotas:GetAWSDefaultServiceQuota", "servicequotas:ListAWSDefaultServiceQuotas"]}
        """)
      try account.write(
        PlanText(changes: [.init(type: "aws_iam_role"), .init(type: "aws_vpc")]))
      let report = try CheckReport(
        await account.headroom("check", "plan.json", "--format", "json"))
      let roles = try report.finding(Incident.roles)
      #expect(roles["quota"]?["limitSource"]?.string == "service")
      #expect(roles["verdict"]?.string == "blocked")
      // A default may have been raised without our knowing: it is no ground for a verdict.
      let vpcs = try report.finding(Incident.vpcs)
      #expect(vpcs["verdict"]?.string == "undetermined", "\(vpcs)")
    }

    @Test("Throttled calls are repeated, and the repetitions counted")
    func throttled() async throws {
      let account = try await TestAccount("incident")
      try await account.server.order(#"throttle {"operation": "ec2:DescribeVpcs", "times": 1}"#)
      try account.write(.creating("aws_vpc"))
      let outcome = try await account.headroom("check", "plan.json", "--format", "json")
      #expect(outcome.status == 2, "\(outcome)")
      #expect(try CheckReport(outcome).document.number("calls", "retried") == 1)
    }

    @Test("Service Quotas at its published rates gives every answer")
    func rates() async throws {
      let account = try await TestAccount("incident")
      try await account.server.order(#"rates {"on": true}"#)
      let outcome = try await account.headroom(
        "check", Incident.plans[1], "--format", "json")
      #expect(outcome.status == 2, "\(outcome)")
      #expect(try CheckReport(outcome).quotas("undetermined") == [])
    }

    @Test("With nothing listening, one sentence and status 1 within the time limit")
    func unreachable() async throws {
      var account = try await TestAccount()
      account.environment["AWS_ENDPOINT_URL"] = "http://127.0.0.1:1"
      try account.write(.creating("aws_vpc"))
      let outcome = try await account.headroom("check", "plan.json", "--timeout", "5")
      #expect(outcome.status == 1, "\(outcome)")
      #expect(outcome.output == "")
      #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome)")
      #expect(outcome.errors.contains("127.0.0.1"), "\(outcome)")
      #expect(outcome.duration < .seconds(10))
    }

    @Test("A server that answers too late ends the run at the time limit")
    func late() async throws {
      let account = try await TestAccount("incident")
      try await account.server.order(#"latency {"milliseconds": 20000}"#)
      try account.write(.creating("aws_vpc"))
      let outcome = try await account.headroom("check", "plan.json", "--timeout", "2")
      #expect(outcome.status == 1, "\(outcome)")
      #expect(outcome.duration < .seconds(6))
    }

    @Test("To wait for a role's keys counts towards the time limit")
    func lateRole() async throws {
      var account = try await TestAccount()
      try await account.server.order(#"latency {"milliseconds": 20000}"#)
      try account.directory.write(
        """
        [profile role]
        role_arn = arn:aws:iam::123456789012:role/reader
        credential_source = Environment
        region = eu-west-1
        """, to: "config")
      account.environment["AWS_CONFIG_FILE"] = account.directory.path("config")
      try account.write(.creating("aws_vpc"))
      let outcome = try await account.headroom(
        "check", "plan.json", "--profile", "role", "--timeout", "2")
      #expect(outcome.status == 1, "\(outcome)")
      #expect(outcome.errors.contains("The time limit was reached"), "\(outcome)")
      #expect(outcome.duration < .seconds(6))
    }

    @Test("Wrong credentials are named as such")
    func credentials() async throws {
      let account = try await TestAccount("incident")
      try await account.server.order(#"authenticate {"on": true}"#)
      try account.write(.creating("aws_vpc"))
      let outcome = try await account.headroom("check", "plan.json")
      #expect(outcome.status == 1, "\(outcome)")
      #expect(outcome.errors.contains("credentials"), "\(outcome)")
    }
  }
}
