import Documents
import TestSupport
import Testing

extension EndToEnd {
  @Suite struct RequestTests {
    private let incident = Incident.plans[0]

    private func requests(_ outcome: ProgramOutcome) throws -> [Document] {
      let document = try #require(try? outcome.json(), "\(outcome)")
      #expect(document["schema"] == "headroom/requests/1")
      return try #require(document["requests"]?.array)
    }

    private func outcomes(_ outcome: ProgramOutcome) throws -> [String] {
      try requests(outcome).map { $0["outcome"]?.string ?? "none" }
    }

    private func filings(_ account: TestAccount) async throws -> Int {
      let counted = try await account.server.order("count")
      return counted["requests"]?["servicequotas:RequestServiceQuotaIncrease"]?.number?.integer ?? 0
    }

    @Test("A preview says what would be filed, and files nothing")
    func preview() async throws {
      let account = try await TestAccount("incident")
      for arguments in [["request"], ["request", "preview"]] {
        let outcome = try await account.program(arguments + [incident, "--format", "json"]).run()
        #expect(outcome.status == 0, "\(outcome)")
        let requests = try requests(outcome)
        #expect(requests.map { $0["desiredValue"]?.number?.integer } == [1_203, 8])
        #expect(requests.map { $0["region"]?.string } == ["us-east-1", "ap-southeast-1"])
        #expect(requests.allSatisfy { $0["outcome"] == "would-file" })
      }
      #expect(try await filings(account) == 0)
    }

    @Test("A preview is recorded and answered from the recording")
    func recording() async throws {
      let account = try await TestAccount("incident")
      let preview = ["request", incident, "--format", "json"]
      let live = try await account.program(preview + ["--record", "account.json"]).run()
      #expect(live.status == 0, "\(live)")
      let replayed = try await account.program(preview + ["--snapshot", "account.json"]).run()
      #expect(replayed.output == live.output)
    }

    @Test("Without a terminal nothing is filed unless it is said to be meant")
    func consent() async throws {
      let account = try await TestAccount("incident")
      let outcome = try await account.headroom("request", "file", incident)
      #expect(outcome.status == 64, "\(outcome)")
      #expect(outcome.errors.contains("--yes"))
      #expect(try await filings(account) == 0)
    }

    @Test("What is filed is followed to its end, and filing again does no harm")
    func filing() async throws {
      let account = try await TestAccount("incident")
      let file = ["request", "file", incident, "--yes", "--format", "json"]
      let filed = try await account.program(file).run()
      #expect(filed.status == 0, "\(filed)")
      #expect(try outcomes(filed) == ["filed", "filed"])
      let again = try await account.program(file).run()
      #expect(try outcomes(again) == ["already-open", "already-open"])
      #expect(try await filings(account) == 2)

      let list = try await account.headroom(
        "request", "list", "--region", "ap-southeast-1", "--format", "json")
      #expect(list.status == 0, "\(list)")
      #expect(try requests(list).map { $0["status"]?.string } == ["PENDING", "PENDING"])
      #expect(try outcomes(list) == ["none", "none"])

      let wait = ["request", "wait", "--region", "ap-southeast-1", "--timeout", "3"]
      #expect(try await account.program(wait).run().status == 3)
      try await account.server.order("decide")
      let ids = try requests(filed).compactMap { $0["id"]?.string }
      let decided = try await account.program(wait + ids).run()
      #expect(decided.status == 0, "\(decided)")
      #expect(try outcomes(try await account.program(file).run()) == [])
    }

    @Test("A denied request ends the wait with 2")
    func denial() async throws {
      let account = try await TestAccount("incident")
      let filed = try await account.headroom(
        "request", "file", incident, "--yes", "--format", "json")
      try await account.server.order(#"decide {"status": "DENIED"}"#)
      let ids = try requests(filed).compactMap { $0["id"]?.string }
      let outcome = try await account.program(
        ["request", "wait", "--region", "ap-southeast-1"] + ids
      ).run()
      #expect(outcome.status == 2, "\(outcome)")
      #expect(outcome.output.contains("DENIED"))
    }

    @Test("An answer that was lost does not file twice")
    func lostAnswer() async throws {
      let account = try await TestAccount("incident")
      try account.write(.creating("aws_vpc"))
      try await account.server.order(
        #"lose {"operation": "servicequotas:RequestServiceQuotaIncrease", "times": 1}"#)
      let outcome = try await account.headroom(
        "request", "file", "plan.json", "--yes", "--format", "json")
      #expect(outcome.status == 0, "\(outcome)")
      #expect(try outcomes(outcome) == ["filed"])
      let list = try await account.headroom(
        "request", "list", "--region", "ap-southeast-1", "--format", "json")
      #expect(try requests(list).count == 1)
    }

    @Test("A value that is in force, and a quota that AWS does not raise, are not requested")
    func nothingToFile() async throws {
      let account = try await TestAccount("incident")
      let enough = try await account.headroom(
        "request", "file", "--quota", "\(Incident.vpcs)=5", "--region", "ap-southeast-1", "--yes",
        "--format", "json")
      #expect(enough.status == 0, "\(enough)")
      #expect(try outcomes(enough) == ["already-enough"])
      let fixed = try await account.headroom(
        "request", "file", "--quota", "iam/L-F55AF5E4=6000", "--region", "ap-southeast-1", "--yes",
        "--format", "json")
      #expect(fixed.status == 2, "\(fixed)")
      #expect(try outcomes(fixed) == ["not-adjustable"])
      #expect(try await filings(account) == 0)
    }

    @Test("AWS's bound on open requests is a sentence and no retry loop")
    func bound() async throws {
      let account = try await TestAccount("incident")
      let arguments = [
        "vpc/L-F678F1CE=9", "vpc/L-A4707A72=9", "ec2/L-0263D0A3=9", "kinesis/L-0918CF54=90000",
      ]
      .flatMap { ["--quota", $0] }
      let outcome = try await account.program(
        ["request", "file", "--region", "ap-southeast-1", "--yes", "--format", "json"] + arguments
      ).run()
      let refused = try requests(outcome).filter { $0["outcome"] == "refused" }
      #expect(try outcomes(outcome).contains("filed"))
      #expect(refused.isEmpty || outcome.status == 2)
      #expect(
        refused.allSatisfy { $0["reason"]?.string?.contains("open requests") == true }, "\(outcome)"
      )
      #expect(try await filings(account) == arguments.count / 2)
    }
  }
}
