import Documents
import TestSupport
import Testing

/// The first attempt at the incident: three faults that lint, build and review let pass.
extension EndToEnd {
  @Suite struct FirstAttemptTests {
    private static let folder = packageRoot + "/Examples/first-attempt/"
    static let plans = ["preview.json", "terraform.plan.json"].map { folder + $0 }
    private static let recording = folder + "account.json"

    @Test("All three faults are found before AWS finds them", arguments: plans)
    func account(plan: String) async throws {
      let account = try await TestAccount()
      try expectFaults(try await account.headroom("check", plan, "--format", "json"))
    }

    @Test("The recorded account answers alike, without a network", arguments: plans)
    func recording(plan: String) async throws {
      let account = try await TestAccount()
      try expectFaults(
        try await account.headroom(
          "check", plan, "--snapshot", Self.recording, "--format", "json"))
    }

    private func expectFaults(_ outcome: ProgramOutcome) throws {
      #expect(outcome.status == 2, "\(outcome)")
      let report = try CheckReport(outcome)
      let blocked = report.findings.filter { $0["verdict"]?.string == "blocked" }
      let messages = Dictionary(grouping: blocked) { $0["rule"]?.string ?? "" }
        .mapValues { $0.compactMap { $0["message"]?.string }.joined(separator: " ") }
      #expect(Set(messages.keys) == ["availability-zone", "engine-version", "log-group-key"])
      #expect(messages["availability-zone"]?.contains("has no zone us-east-1a") == true)
      #expect(messages["engine-version"]?.contains("15.5") == true)
      #expect(messages["log-group-key"]?.contains("logs.ap-southeast-1.amazonaws.com") == true)
      #expect(report.quotas("undetermined").isEmpty, "\(report.quotas("undetermined"))")
    }
  }
}
