import Documents
import TestSupport
import Testing

extension EndToEnd {
  @Suite("A limit of one resource")
  struct ResourceLimitTests {
    private let quota = "es/L-6408ABDE"
    private let logs = "arn:aws:es:ap-southeast-1:123456789012:domain/logs"

    /// An account in which the domain `logs` may have more instances than others.
    private func account(limit: Int = 90) async throws -> TestAccount {
      let account = try await TestAccount()
      try await account.server.order(
        """
        quota {"service": "es", "code": "L-6408ABDE", "region": "ap-southeast-1", "applied": 80, \
        "resources": {"\(logs)": \(limit)}}
        """)
      return account
    }

    private func growing(_ id: String, to count: Int) -> PlanText {
      PlanText(changes: [
        .init(
          type: "aws_opensearch_domain", actions: ["update"],
          attributes: #"{"id": "\#(id)", "cluster_config": [{"instance_count": \#(count)}]}"#,
          prior: #"{"id": "\#(id)", "cluster_config": [{"instance_count": 3}]}"#)
      ])
    }

    private func finding(_ account: TestAccount) async throws -> Document {
      let outcome = try await account.headroom(
        "check", "plan.json", "--rule", "quota", "--format", "json")
      let report = try CheckReport(outcome)
      return try #require(
        report.document["findings"]?.array?.first {
          $0["id"]?.string?.hasPrefix("quota/\(quota)") == true
        }, "\(outcome)")
    }

    @Test("It holds for that resource, in place of the one that holds for all")
    func own() async throws {
      let account = try await account()
      try account.write(growing(logs, to: 85))
      let finding = try await finding(account)
      #expect(finding["verdict"] == "warning")
      #expect(finding.number("quota", "limit") == 90)
      #expect(finding["quota"]?["limitSource"] == "applied")
    }

    @Test("Another resource has the one that holds for all")
    func general() async throws {
      let account = try await account()
      try account.write(
        growing("arn:aws:es:ap-southeast-1:123456789012:domain/other", to: 85))
      let finding = try await finding(account)
      #expect(finding["verdict"] == "blocked")
      #expect(finding.number("quota", "limit") == 80)
      let command = finding["remedies"]?[0]?["commands"]?[0]?.string
      #expect(command?.contains("--context-id") == false, "\(finding)")
    }

    @Test("A new resource has the one that holds for all, and nobody asks for others")
    func planned() async throws {
      let account = try await account()
      try account.write(
        PlanText(changes: [
          .init(
            type: "aws_opensearch_domain",
            attributes: #"{"domain_name": "new", "cluster_config": [{"instance_count": 85}]}"#)
        ]))
      try await account.server.order("count")
      #expect(try await finding(account).number("quota", "limit") == 80)
      let counts = try await account.server.order("count")
      #expect(counts.number("requests", "servicequotas:ListServiceQuotas") == 1)
    }

    @Test("It is raised for that resource, by the command and by filing")
    func raising() async throws {
      let account = try await account()
      try account.write(growing(logs, to: 95))
      let finding = try await finding(account)
      #expect(finding["verdict"] == "blocked")
      let command = try #require(finding["remedies"]?[0]?["commands"]?[0]?.string)
      #expect(command.contains("--context-id=\(logs)"), "\(command)")

      let file = ["request", "file", "plan.json", "--yes", "--format", "json"]
      let filed = try await account.program(file).run()
      let request = try #require(try filed.json()["requests"]?[0], "\(filed)")
      #expect(request["outcome"] == "filed")
      #expect(request["resource"]?.string == logs)
      let again = try await account.shell(command)
      #expect(again.status != 0)
      #expect(again.errors.contains("ResourceAlreadyExistsException"), "\(again)")
      let listed = try await account.headroom("request", "list", "--region", "ap-southeast-1")
      #expect(listed.output.contains("For \(logs) alone."), "\(listed)")

      try await account.server.order(#"decide {"status": "DENIED"}"#)
      let accepted = try await account.shell(command)
      #expect(accepted.status == 0, "\(accepted)")
    }

    @Test("When it may not be read, the limit of a resource that exists is not known")
    func denied() async throws {
      let account = try await account()
      try account.write(growing(logs, to: 85))
      try await account.server.order(
        #"deny {"operations": ["servicequotas:ListServiceQuotas"]}"#)
      let finding = try await finding(account)
      #expect(finding["verdict"] == "undetermined")
      #expect(finding["quota"]?["limit"] == .null)
      #expect(finding["message"]?.string?.contains("servicequotas:ListServiceQuotas") == true)
    }
  }
}
