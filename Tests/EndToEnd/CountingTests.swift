import Documents
import TestSupport
import Testing

extension EndToEnd {
  @Suite struct CountingTests {
    @Test("101 VPCs in pages of 50 count 101, in three calls")
    func pages() async throws {
      let account = try await TestAccount()
      try await account.server.order(
        #"fill {"situation": "network", "region": "ap-southeast-1", "vpcs": 101}"#)
      try await account.server.order(#"pages {"most": 50}"#)
      try account.write(.creating("aws_vpc"))
      try await account.server.order("count")
      let outcome = try await account.headroom("check", "plan.json", "--format", "json")
      #expect(try CheckReport(outcome).finding(Incident.vpcs).number("quota", "used") == 101)
      let counts = try await account.server.order("count")
      #expect(counts.number("requests", "ec2:DescribeVpcs") == 3)
    }

    @Test("A replacement that creates first needs room for one more, and ends with none more")
    func createBeforeDestroy() async throws {
      let account = try await TestAccount()
      try await account.server.order(#"fill {"situation": "incident"}"#)
      try account.write(
        PlanText(changes: [.init(type: "aws_vpc", actions: ["create", "delete"])]))
      let outcome = try await account.headroom("check", "plan.json", "--format", "json")
      #expect(outcome.status == 2, "\(outcome)")
      let report = try CheckReport(outcome)
      let vpcs = try report.finding(Incident.vpcs)
      #expect(vpcs.number("quota", "planned", "net") == 0)
      #expect(vpcs.number("quota", "planned", "peak") == 1)
      #expect(report.document["plans"]?[0]?.number("replaces") == 1)
      #expect(report.document["plans"]?[0]?.number("creates") == 0)
    }

    @Test("A replacement that deletes first needs no room")
    func destroyBeforeCreate() async throws {
      let account = try await TestAccount("incident")
      try account.write(
        PlanText(changes: [.init(type: "aws_vpc", actions: ["delete", "create"])]))
      let outcome = try await account.headroom("check", "plan.json", "--format", "json")
      #expect(outcome.status == 0, "\(outcome)")
      #expect(try CheckReport(outcome).document["plans"]?[0]?.number("replaces") == 1)
    }

    @Test("Every request for quotas is counted, and none is sent twice", arguments: Incident.plans)
    func economy(plan: String) async throws {
      let account = try await TestAccount()
      // Room for what is planned: a clear run does not look for leftovers.
      try await account.server.order(#"fill {"situation": "incident", "vpcs": 3, "roles": 500}"#)
      try await account.server.order("count")
      let outcome = try await account.headroom(
        "check", plan, "--region", Incident.region, "--rule", "quota", "--format", "json")
      let counts = try await account.server.order("count")
      let requests = try #require(counts["requests"]?.object)
      let total = requests.values.compactMap { $0.number?.integer }.reduce(0, +)
      #expect(try CheckReport(outcome).document.number("calls", "sent") == Double(total))
      // Two operations may be asked with several inputs; all others have one answer.
      for (operation, count) in requests where !operation.hasPrefix("servicequotas:") {
        #expect(count.number?.integer == 1, "\(operation)")
      }
      #expect(total <= 24, "what a script that knows exactly what to ask needs: \(requests)")
    }
  }
}
