import Documents
import TestSupport
import Testing

extension EndToEnd {
  @Suite struct StaleTests {
    private static let region = "ap-southeast-1"
    private static let runs = ["synth2698183051", "synth2698184977", "pr12"]

    private func leftBehind(_ runs: [String] = runs) async throws -> TestAccount {
      var account = try await TestAccount()
      let list = runs.map(\.jsonQuoted).joined(separator: ",")
      try await account.server.order(
        #"leave {"region": "ap-southeast-1", "suffixes": [\#(list)], "days": 20}"#)
      try await account.server.order(#"look_alikes {"region": "ap-southeast-1"}"#)
      account.environment["AWS_REGION"] = Self.region
      account.environment["AWS_DEFAULT_REGION"] = Self.region
      account.environment["HEADROOM_PAUSE"] = "0"
      return account
    }

    private func groups(_ outcome: ProgramOutcome) throws -> [Document] {
      try outcome.json()["groups"]?.array ?? []
    }

    @Test("Exactly the runs are found, and what only looks like one is left alone")
    func found() async throws {
      let account = try await leftBehind()
      let outcome = try await account.headroom("stale", "--format", "json")
      #expect(outcome.status == 0, "\(outcome)")
      let groups = try groups(outcome)
      #expect(Set(groups.compactMap { $0["suffix"]?.string }) == Set(Self.runs))
      #expect(groups.allSatisfy { $0["complete"]?.bool == true })
      #expect(try outcome.json()["undetermined"]?.array == [])
      let skipped = try outcome.json()["skipped"]?.array ?? []
      #expect(
        Set(skipped.compactMap { $0["name"]?.string ?? $0["id"]?.string }) == [
          "default-pr79", "AWSServiceRoleFor-pr78", "api-pr77", "healthcare-ingest-synth999",
          "healthcare-full-pr80",
        ])
    }

    @Test("The script removes exactly the run, clears the check, and does nothing again")
    func script() async throws {
      let account = try await leftBehind(["synth2698183051", "pr12"])
      let options = ["--only=synth2698183051", "--commands=cleanup.sh"]
      _ = try await account.program(["stale"] + options).run()
      let mode = try await account.shell("stat -c %a cleanup.sh; shellcheck cleanup.sh")
      #expect(mode.output == "700\n", "\(mode)")

      let blocked = ["check", "--add=aws_vpc=3", "--limit=vpc/L-F678F1CE=5", "--format=json"]
      let before = try CheckReport(await account.program(blocked).run())
      let vpcs = try before.finding(Incident.vpcs)
      #expect(before.verdict == "blocked")
      let remedy = try #require(
        vpcs["remedies"]?.array?.first { $0["kind"]?.string == "clean-up" })
      #expect(remedy.number("frees") == 1)
      #expect(remedy["suffixes"]?.array?.count == 1)

      var stranger = account
      stranger.environment["AWS_ACCESS_KEY_ID"] = "AKIAIOSFODNN7EXAMPLE"
      try await account.server.order(#"stranger {"account": "999999999999"}"#)
      let refused = try await stranger.shell("./cleanup.sh")
      #expect(refused.status == 1)
      #expect(refused.errors.contains("This script is for account 123456789012"))
      try await account.server.order(#"stranger {"account": null}"#)

      let run = try await account.shell("./cleanup.sh")
      #expect(run.status == 0, "\(run)")
      let after = try await account.headroom("stale", "--format", "json")
      #expect(try groups(after).compactMap { $0["suffix"]?.string } == ["pr12"])
      let clear = try CheckReport(await account.program(blocked).run())
      #expect(try clear.finding(Incident.vpcs).number("quota", "used") == 2)
      #expect(clear.quotas("blocked") == [])

      try await account.server.order("count")
      let again = try await account.shell("./cleanup.sh")
      #expect(again.status == 0, "\(again)")
      let rest = try await account.headroom("stale", "--format", "json")
      #expect(try rest.json()["groups"] == after.json()["groups"])
    }

    @Test("Nothing that changes the account is sent, and a recording answers the same")
    func readOnly() async throws {
      var account = try await leftBehind(["pr12"])
      try await account.server.order("count")
      let live = try await account.headroom(
        "stale", "--format", "json", "--record", "account.json")
      let asked = try await account.server.order("count")["requests"]?.object ?? [:]
      let reads = ["Describe", "List", "Get"]
      for operation in asked.keys {
        let name = operation.split(separator: ":").last ?? ""
        #expect(reads.contains { name.hasPrefix($0) }, "\(operation)")
      }
      account.environment["AWS_ENDPOINT_URL"] = "http://127.0.0.1:1"
      account.environment["AWS_ACCESS_KEY_ID"] = nil
      let replayed = try await account.headroom(
        "stale", "--format", "json", "--snapshot", "account.json")
      #expect(try live.json() == replayed.json())
    }

    @Test("A refused listing makes every run incomplete, and is told")
    func refused() async throws {
      let account = try await leftBehind(["pr12"])
      try await account.server.order(#"deny {"operations": ["rds:DescribeDBInstances"]}"#)
      let outcome = try await account.headroom("stale", "--format", "json")
      #expect(outcome.status == 0, "\(outcome)")
      #expect(try outcome.json()["undetermined"]?[0]?["call"]?.string == "rds:DescribeDBInstances")
      #expect(try groups(outcome).allSatisfy { $0["complete"]?.bool == false })
      let table = try await account.headroom("stale")
      #expect(table.output.contains("could not be read, so there may be more"))
    }

    @Test(
      "Wrong flags are told",
      arguments: [
        ["--pattern=("], ["--older-than=soon"], ["--keep="], ["--snapshot=a", "--record=b"],
      ])
    func flags(arguments: [String]) async throws {
      let account = try await TestAccount()
      #expect(try await account.program(["stale"] + arguments).run().status == 64)
    }
  }
}
