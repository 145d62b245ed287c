import Documents
import FoundationEssentials
import TestSupport
import Testing

extension EndToEnd {
  /// The incident in every format that is read: what a format does not tell may leave a check
  /// undecided, and never hides a blocker.
  @Suite struct IncidentFormatsTests {
    private func report(_ plan: String, in account: TestAccount) async throws -> CheckReport {
      let outcome = try await account.headroom(
        "check", plan, "--region", "ap-southeast-1", "--format", "json")
      #expect(outcome.status == 2, "\(outcome)")
      return try CheckReport(outcome)
    }

    /// What is planned for each quota, by the finding's id, parents left out: each tool names its own.
    private func planned(_ report: CheckReport) -> [String: Double] {
      let amounts = report.findings.compactMap { finding -> (String, Double)? in
        guard finding["quota"]?["of"]?.isNull == true, let id = finding["id"]?.string,
          let peak = finding.number("quota", "planned", "peak")
        else { return nil }
        return (id, peak)
      }
      return Dictionary(uniqueKeysWithValues: amounts)
    }

    @Test("The plans of both tools give the same findings")
    func same() async throws {
      let account = try await TestAccount("incident")
      let reports = [
        try await report(Incident.plans[0], in: account),
        try await report(Incident.plans[1], in: account),
      ]
      #expect(planned(reports[0]).count > 5)
      #expect(planned(reports[0]) == planned(reports[1]))
      #expect(reports[0].quotas("blocked").sorted() == reports[1].quotas("blocked").sorted())
    }

    @Test("Logs, events and lists of the same resources name the same blockers")
    func streams() async throws {
      let account = try await TestAccount("incident")
      for (name, format, text) in [
        ("plan.log", "terraform-stream", try Self.log()),
        ("events.jsonl", "pulumi-events", try Self.events()),
        ("list.json", "resource-list", try Self.list()),
      ] {
        try account.directory.write(text, to: name)
        let report = try await report(name, in: account)
        #expect(report.document["plans"]?[0]?["format"]?.string == format)
        #expect(report.document["plans"]?[0]?.number("creates") == 17)
        #expect(report.document["plans"]?[0]?["complete"] == true)
        // What else blocks, such as an engine version, only those see that tell attributes.
        let blocked = Set(report.quotas("blocked"))
        #expect(blocked.isSuperset(of: [Incident.vpcs, Incident.roles]), "\(format)")
        #expect(try report.finding(Incident.roles).number("quota", "shortfall") == 2)
      }
    }

    private static func resources(_ plan: Int, _ list: String) throws -> [Document] {
      let text = try String(contentsOfFile: Incident.plans[plan], encoding: .utf8)
      return try Document(json: text)[list]?.array ?? []
    }

    /// What `terraform plan -json` prints of the plan.
    private static func log() throws -> String {
      let changes = try resources(1, "resource_changes").map { change in
        """
        {"@level":"info","@message":"","type":"planned_change","change":{"resource":{
        "addr":\(change["address"]?.jsonText(.compact) ?? ""),
        "resource_type":\(change["type"]?.jsonText(.compact) ?? "")},"action":"create"}}
        """.replacing("\n", with: "")
      }
      let summary = """
        {"@level":"info","@message":"","type":"change_summary",\
        "changes":{"add":\(changes.count),"operation":"plan"}}
        """
      return (changes + [summary]).joined(separator: "\n") + "\n"
    }

    /// The events of the preview.
    private static func events() throws -> String {
      let steps = try resources(0, "steps").map { step in
        let metadata = step.jsonText(.compact).replacing("\"newState\":", with: "\"new\":")
        return """
          {"sequence":1,"timestamp":1,"resourcePreEvent":{"metadata":\(metadata),"planning":true}}
          """
      }
      let summary = #"{"sequence":2,"timestamp":1,"summaryEvent":{"isPreview":true}}"#
      return (steps + [summary]).joined(separator: "\n") + "\n"
    }

    /// How many of each type the plan creates.
    private static func list() throws -> String {
      let types = try resources(1, "resource_changes").compactMap { $0["type"]?.string }
      let counts = Dictionary(types.map { ($0, 1) }, uniquingKeysWith: +)
      return "{" + counts.map { "\($0.key.jsonQuoted): \($0.value)" }.joined(separator: ", ") + "}"
    }
  }
}
