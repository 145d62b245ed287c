import Documents
import Foundation
import TestSupport
import Testing

extension EndToEnd {
  @Suite struct NameTakenTests {
    private func check(_ account: TestAccount, _ more: String...) async throws -> ProgramOutcome {
      try await account.program(
        ["check", "plan.json", "--rule", "name-taken", "--format", "json"] + more
      ).run()
    }

    @Test("Each kind is found where it is there, and free where it is not")
    func everyKind() async throws {
      let account = try await TestAccount()
      let made = try await account.shell(
        (Python.command + [
          "\(packageRoot)/Tests/Servers/one_of_each.py", account.server.url, "taken",
        ])
        .map { "'\($0)'" }.joined(separator: " "))
      #expect(made.status == 0, "\(made)")
      let kinds = made.output.split(separator: "\n").map { line in
        line.split(separator: "\t").map(String.init)
      }
      #expect(kinds.count > 50)

      let plan = try Self.plan(of: kinds, named: "taken")
      #expect(plan.changes.count == kinds.count)
      try account.write(plan)
      let report = try CheckReport(await check(account))
      #expect(report.findings.count == kinds.count)
      for finding in report.findings {
        #expect(finding["message"]?.string?.contains("exists already") == true, "\(finding)")
        #expect(
          finding["remedies"]?[0]?["importCommand"]?.string?.hasPrefix("terraform import ") == true,
          "\(finding)")
      }
      #expect(report.document.number("calls", "failed") == 0)

      try account.write(try Self.plan(of: kinds, named: "free"))
      let free = try CheckReport(await check(account))
      #expect(free.verdict == "clear", "\(free.findings)")
      // That there is none is an answer.
      #expect(free.document.number("calls", "failed") == 0)
    }

    @Test("A role that exists blocks the plan; a snapshot of the run says the same")
    func taken() async throws {
      let account = try await TestAccount("incident")
      try account.write(Self.role("service-0010"))
      let outcome = try await check(account, "--record", "account.json")
      #expect(outcome.status == 2, "\(outcome)")
      let finding = try #require(CheckReport(outcome).findings.first)
      #expect(finding["id"]?.string == "name-taken/IAM-role:service-0010")
      #expect(
        finding["message"]?.string?.hasPrefix("IAM role service-0010 exists already since 20")
          == true)
      let replayed = try await account.headroom(
        "check", "plan.json", "--rule", "name-taken", "--format", "json", "--snapshot",
        "account.json")
      #expect(replayed.status == 2, "\(replayed)")
      #expect(try CheckReport(replayed).findings == CheckReport(outcome).findings)
    }

    @Test("A free name is clear, in a snapshot as well")
    func free() async throws {
      let account = try await TestAccount("incident")
      try account.write(Self.role("nobody"))
      let outcome = try await check(account, "--record", "account.json")
      #expect(outcome.status == 0, "\(outcome)")
      let replayed = try await account.headroom(
        "check", "plan.json", "--rule", "name-taken", "--snapshot", "account.json")
      #expect(replayed.status == 0, "\(replayed)")
    }

    @Test("A denied question is undetermined and names the permission")
    func denied() async throws {
      let account = try await TestAccount("incident")
      try await account.server.order(#"deny {"operations": ["iam:GetRole"]}"#)
      try account.write(Self.role("service-0010"))
      let outcome = try await check(account)
      #expect(outcome.status == 3, "\(outcome)")
      let finding = try #require(CheckReport(outcome).findings.first)
      #expect(finding["message"]?.string?.contains("iam:GetRole is missing") == true)
    }

    @Test("A name that comes from another resource is undetermined")
    func unknown() async throws {
      let account = try await TestAccount()
      var role = PlanText.Change(type: "aws_iam_role")
      role.unknown = #"{"name": true}"#
      role.references = ["name": ["aws_cloudformation_stack.main.outputs"]]
      try account.write(
        PlanText(changes: [role, .init(type: "aws_cloudformation_stack", attributes: "{}")]))
      let outcome = try await check(account)
      #expect(outcome.status == 3, "\(outcome)")
    }

    @Test("The permissions of the check are those that it takes")
    func permissions() async throws {
      let account = try await TestAccount()
      try account.write(Self.role("nobody"))
      let outcome = try await account.headroom("permissions", "plan.json")
      #expect(outcome.output.contains(#""iam:GetRole""#), "\(outcome)")
    }

    private static func role(_ name: String) -> PlanText {
      PlanText(
        changes: [.init(type: "aws_iam_role", attributes: #"{"name": \#(name.jsonQuoted)}"#)])
    }

    /// A plan of one resource of each kind, with what their names are unique in.
    private static func plan(of kinds: [[String]], named name: String) throws -> PlanText {
      let path = "\(packageRoot)/Sources/CEmbeddedData/rules/name-taken.json"
      let table = try Document(json: Array(Data(contentsOf: URL(fileURLWithPath: path))))
      var changes: [PlanText.Change] = []
      for subject in table["subjects"]?.array ?? [] {
        guard let type = subject["terraform"]?.string,
          let kind = kinds.first(where: { $0[0] == subject["with"]?["what"]?.string }),
          !changes.contains(where: { $0.name == kind[0].slug })
        else { continue }
        let bare = kind[0] == "KMS alias" ? "alias/\(name)" : name
        var attributes = ["\(attribute("name", of: subject).jsonQuoted): \(bare.jsonQuoted)"]
        if kind.count > 1 {
          attributes.append("\(attribute("within", of: subject).jsonQuoted): \(kind[1].jsonQuoted)")
        }
        changes.append(
          .init(
            type: type, name: kind[0].slug,
            attributes: "{\(attributes.joined(separator: ", "))}"))
      }
      return PlanText(region: "eu-west-1", changes: changes)
    }

    private static func attribute(_ role: String, of subject: Document) -> String {
      let written = subject["attributes"]?[role]
      return written?.string ?? written?["terraform"]?.string ?? ""
    }
  }
}

extension String {
  /// The text as a name in a configuration.
  fileprivate var slug: String { String(map { $0 == " " ? "_" : $0 }) }
}
