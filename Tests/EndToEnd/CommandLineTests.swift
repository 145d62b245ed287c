import TestSupport
import Testing

extension EndToEnd {
  @Suite struct CommandLineTests {
    @Test(
      "Wrong flags end with status 64",
      arguments: [
        ["check", "--no-such-flag"], ["frobnicate"],
        ["check", "plan.json", "--format", "nonsense"],
        ["check", "plan.json", "--timeout", "soon"], ["check", "plan.json", "--margin", "-1"],
      ])
    func usage(arguments: [String]) async throws {
      let account = try await TestAccount()
      try account.write(.creating("aws_vpc"))
      let outcome = try await account.program(arguments).run()
      #expect(outcome.status == 64, "\(outcome)")
      #expect(outcome.output == "")
    }

    @Test(
      "A flag that there is not is named, also where nothing else is",
      arguments: [["check"], ["request"], ["request", "file"]])
    func unknownFlag(command: [String]) async throws {
      let account = try await TestAccount()
      let outcome = try await account.program(command + ["--nope"]).run()
      #expect(outcome.status == 64)
      #expect(outcome.errors.contains("--nope"), "\(outcome)")
      let nothing = try await account.program(command).run()
      #expect(nothing.status == 64)
      #expect(nothing.errors.contains("There is nothing to \(command[0])"), "\(nothing)")
    }

    @Test("A file that is no plan is refused with a sentence that says what to run")
    func noPlan() async throws {
      let account = try await TestAccount()
      try account.directory.write(#"{"version": 4, "resources": [], "lineage": "x"}"#, to: "state")
      for arguments in [["check", "state"], ["check", "missing.json"]] {
        let outcome = try await account.program(arguments).run()
        #expect(outcome.status == 1, "\(outcome)")
        #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome)")
      }
      let outcome = try await account.headroom("check", "state")
      #expect(outcome.errors.contains("terraform show -json"), "\(outcome)")
    }

    @Test("A plan is read from standard input, whatever it is called")
    func standardInput() async throws {
      let account = try await TestAccount("incident")
      var program = account.program(["check", "-", "--format", "json"])
      program.input = PlanText.creating("aws_vpc").json
      let outcome = try await program.run()
      #expect(outcome.status == 2, "\(outcome)")
    }

    @Test(
      "A report that cannot be written is a failure, and one that nobody reads on is none",
      arguments: [
        ("> /dev/full", 1), (">&-", 1), ("| true; exit ${PIPESTATUS[0]}", 0), ("--output -", 0),
      ])
    func unwritableOutput(redirection: String, status: Int32) async throws {
      let account = try await TestAccount()
      let command =
        "'\(TestAccount.binary)' check --add aws_vpc=1 --region eu-west-1 \(redirection)"
      let outcome = try await Program(
        "/bin/bash", ["-c", command], environment: account.environment,
        in: account.directory.path
      ).run()
      #expect(outcome.status == status, "\(outcome)")
      #expect(outcome.errors.split(separator: "\n").count == (status == 0 ? 0 : 1), "\(outcome)")
    }

    @Test("Several plans are judged together")
    func together() async throws {
      let account = try await TestAccount()
      try await account.server.order(#"fill {"situation": "incident", "vpcs": 3}"#)
      try account.directory.write(PlanText.creating("aws_vpc", count: 2).json, to: "a.json")
      try account.directory.write(PlanText.creating("aws_vpc").json, to: "b.json")
      let alone = try await account.headroom("check", "a.json", "--format", "json")
      #expect(alone.status == 0, "\(alone)")
      let both = try await account.headroom("check", "a.json", "b.json", "--format", "json")
      #expect(both.status == 2, "\(both)")
      #expect(try CheckReport(both).finding(Incident.vpcs).number("quota", "shortfall") == 1)
    }

    @Test("Without credentials, one sentence and status 1")
    func noCredentials() async throws {
      var account = try await TestAccount()
      account.environment["AWS_ACCESS_KEY_ID"] = nil
      account.environment["AWS_SECRET_ACCESS_KEY"] = nil
      try account.write(.creating("aws_vpc"))
      let outcome = try await account.headroom("check", "plan.json")
      #expect(outcome.status == 1, "\(outcome)")
      #expect(outcome.errors.contains("credentials"), "\(outcome)")
    }
  }
}
