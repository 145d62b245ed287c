import Documents
import TestSupport
import Testing

extension EndToEnd {
  @Suite struct UsageTests {
    private static let region = ["--region", "ap-southeast-1"]

    private func quotas(_ outcome: ProgramOutcome) throws -> [Document] {
      let document = try #require(try? outcome.json(), "\(outcome)")
      #expect(document["schema"] == "headroom/usage/1")
      return try #require(document["quotas"]?.array)
    }

    private func id(_ quota: Document) -> String {
      "\(quota["service"]?.string ?? "")/\(quota["code"]?.string ?? "")"
    }

    private func usage(
      _ account: TestAccount, _ arguments: String..., status: Int32 = 0
    ) async throws -> ProgramOutcome {
      let outcome = try await account.program(["usage"] + arguments).run()
      #expect(outcome.status == status, "\(outcome)")
      return outcome
    }

    @Test("The full account's quotas come first, with what is used and allowed")
    func incident() async throws {
      let account = try await TestAccount("incident")
      let quotas = try quotas(
        try await usage(account, "--region", "ap-southeast-1", "--format", "json"))
      #expect(Set(quotas.prefix(2).map(id)) == [Incident.vpcs, Incident.roles])
      #expect(quotas.prefix(2).allSatisfy { $0.number("utilization") == 1 })
      let roles = try #require(quotas.first { id($0) == Incident.roles })
      #expect(roles["region"]?.isNull == true)
      #expect(roles.number("used") == 1_000)
      #expect(quotas.allSatisfy { $0["scope"] != "resource" })
    }

    @Test("Several regions are asked in one run, and the account once")
    func regions() async throws {
      let account = try await TestAccount("incident")
      let outcome = try await usage(
        account, "vpc", "iam", "--region", "eu-west-1", "--region", "ap-southeast-1", "--format",
        "json")
      let vpcs = try quotas(outcome).filter { id($0) == Incident.vpcs }
      #expect(vpcs.map { $0["region"]?.string } == ["ap-southeast-1", "eu-west-1"])
      #expect(vpcs.map { $0.number("used") } == [5, 1])
      #expect(try quotas(outcome).count { id($0) == Incident.roles } == 1)
    }

    @Test("A least percentage leaves out what is known to be less full")
    func leastPercentage() async throws {
      let account = try await TestAccount("incident")
      let quotas = try quotas(
        try await usage(
          account, "vpc", "iam", "--region", "ap-southeast-1", "--min-percent", "80", "--format",
          "json"))
      let known = quotas.filter { $0["utilization"]?.isNull == false }
      #expect(Set(known.map(id)) == [Incident.vpcs, Incident.roles])
    }

    @Test("Denied services are a line each with the permission, and the run is done")
    func denied() async throws {
      let account = try await TestAccount("incident")
      try await account.server.order(
        #"deny {"operations": ["iam:GetAccountSummary", "iam:ListRoles", "ec2:DescribeVpcs"]}"#)
      let table = try await usage(account, "iam", "vpc", "--region", "ap-southeast-1")
      let lines = table.output.split(separator: "\n")
      #expect(lines.contains { $0.hasPrefix("  iam: 1 quota:") }, "\(table)")
      #expect(lines.contains { $0.hasPrefix("  vpc, ap-southeast-1: ") }, "\(table)")
      #expect(table.output.contains("ec2:DescribeVpcs"), "\(table)")
      let document = try await usage(
        account, "vpc", "--region", "ap-southeast-1", "--format", "json")
      let vpcs = try #require(try quotas(document).first { id($0) == Incident.vpcs })
      #expect(vpcs["used"]?.isNull == true)
      #expect(vpcs["reason"]?.string?.contains("ec2:DescribeVpcs") == true)
    }

    @Test("A recording answers the same question, byte for byte, without network")
    func recording() async throws {
      var account = try await TestAccount("incident")
      try await account.server.order(
        #"metric {"service": "acm", "code": "L-3808DC70", "region": "ap-southeast-1", "value": 7}"#)
      try await account.server.order(
        #"quota {"service": "acm", "code": "L-3808DC70", "region": "ap-southeast-1", "applied": 9}"#
      )
      let live = try await usage(
        account, "acm", "vpc", "--all", "--region", "ap-southeast-1", "--format", "prometheus",
        "--record", "account.json")
      account.environment["AWS_ENDPOINT_URL"] = "http://127.0.0.1:1"
      let replayed = try await usage(
        account, "acm", "vpc", "--all", "--region", "ap-southeast-1", "--format", "prometheus",
        "--snapshot", "account.json")
      #expect(replayed.output == live.output)
      #expect(live.output.contains("code=\"L-3808DC70\"} 7\n"), "\(live)")
    }

    @Test("Everything AWS reports: a metric's value, a rate on average, and no data as not known")
    func everything() async throws {
      let account = try await TestAccount()
      for (service, code, metric) in [
        ("acm", "L-3808DC70", #""value": 4500"#),
        (
          "amplify", "L-4113FC04",
          #""value": 600, "statistic": "Sum", "period": {"PeriodValue": 1, "PeriodUnit": "SECOND"}"#
        ),
        ("acm", "L-DA1D8B98", #""value": null"#),
      ] {
        let quota = #""service": "\#(service)", "code": "\#(code)", "region": "ap-southeast-1""#
        try await account.server.order("quota {\(quota), \"applied\": 5000}")
        try await account.server.order("metric {\(quota), \(metric)}")
      }
      try await account.server.order("count")
      let outcome = try await usage(
        account, "--all", "--region", "ap-southeast-1", "--format", "json")
      let calls = try await account.server.order("count")["requests"]
      #expect(calls?["monitoring:GetMetricData"]?.number?.integer == 1)
      #expect(calls?["servicequotas:ListServices"]?.number?.integer == 1)
      let reported = try quotas(outcome).filter { $0["usedSource"] == "cloudwatch:GetMetricData" }
      #expect(reported.map { $0.number("used") } == [4_500, 10])
      #expect(reported.map { $0["exact"]?.bool } == [true, false])
      let silent = try #require(try quotas(outcome).first { $0["code"] == "L-DA1D8B98" })
      #expect(silent["used"]?.isNull == true)
      #expect(silent["reason"]?.string?.contains("no recent data point") == true)
    }

    @Test("Service Quotas at its published rates throttles nothing")
    func rates() async throws {
      let account = try await TestAccount("incident")
      try await account.server.order(#"rates {"on": true}"#)
      let outcome = try await usage(
        account, "vpc", "ec2", "iam", "ebs", "rds", "--region", "ap-southeast-1", "--format",
        "json")
      #expect(try outcome.json().number("calls", "retried") == 0, "\(outcome)")
    }

    @Test("The printed policy is enough for usage of everything")
    func permissions() async throws {
      var account = try await TestAccount("incident")
      let policy = try await account.headroom("permissions")
      let key = try await account.server.order(
        #"fill {"situation": "user", "name": "reader", "policy": \#(policy.output.jsonQuoted)}"#)
      try await account.server.order(#"authenticate {"on": true}"#)
      account.environment["AWS_ACCESS_KEY_ID"] = key["id"]?.string
      account.environment["AWS_SECRET_ACCESS_KEY"] = key["secret"]?.string
      // moto knows no action of some services by IAM's name for it.
      let outcome = try await usage(
        account, "vpc", "iam", "acm", "kms", "--all", "--region", "ap-southeast-1", "--format",
        "json")
      let denied = try quotas(outcome).filter {
        $0["reason"]?.string?.contains("permission") == true
      }
      #expect(denied.map(id) == [])
      #expect(try outcome.json()["gaps"] == [])
    }

    @Test(
      "What cannot be is a matter of wrong flags, with the nearest names",
      arguments: [
        (["vpx"], "Did you mean vpc?"), (["--format", "sarif"], "prometheus"),
        (["--min-percent", "x"], "min-percent"),
      ])
    func wrongFlags(arguments: [String], hint: String) async throws {
      let account = try await TestAccount()
      let outcome = try await account.program(["usage"] + arguments + Self.region).run()
      #expect(outcome.status == 64, "\(outcome)")
      #expect(outcome.errors.contains(hint), "\(outcome)")
      #expect(outcome.output == "")
    }

    @Test("Without a region one sentence says so, unless nothing is regional")
    func noRegion() async throws {
      let account = try await TestAccount("incident")
      let outcome = try await usage(account, status: 1)
      #expect(outcome.errors.contains("--region"), "\(outcome)")
      #expect(try quotas(try await usage(account, "iam", "--format", "json")).count > 3)
    }

    @Test("The AWS CLI's name of a service serves as well, whatever its case")
    func names() async throws {
      let account = try await TestAccount()
      for name in ["elbv2", "ElasticLoadBalancing"] {
        let outcome = try await usage(
          account, name, "--region", "ap-southeast-1", "--format", "json")
        let services = try quotas(outcome).compactMap { $0["service"]?.string }
        #expect(Set(services) == ["elasticloadbalancing"])
      }
    }
  }
}
