import Documents
import TestSupport
import Testing

extension EndToEnd {
  @Suite struct HostileTests {
    /// Names that a shell, a terminal, a browser or the AWS CLI would obey.
    static let names = [
      "$(touch trapped)", "`touch trapped`", "'; touch trapped #", "\"; touch trapped #",
      "-\u{2013}help", "--help", "file:///etc/passwd", "\u{1B}[2J\u{1B}]0;owned\u{7}",
      "\u{202E}gpj.exe", "\u{2066}\u{2069}", "\u{9B}31m", "a\nb\r\nc", "::error::owned",
      "<script>alert(1)</script>", "| table | cell |", "\u{0}",
    ]

    @Test("Names in a plan reach neither shell nor terminal", arguments: ["table", "json"])
    func plan(format: String) async throws {
      let account = try await TestAccount("incident")
      try account.write(
        PlanText(
          changes: Self.names.map { .init(type: "aws_vpc", key: $0) }
            + Self.names.map { .init(type: "aws_\($0)") }))
      let outcome = try await account.headroom("check", "plan.json", "--format", format)
      #expect(outcome.status == 2, "\(outcome)")
      expectHarmless(outcome)
      if format == "json" {
        let report = try CheckReport(outcome)
        let addresses = try report.finding(Incident.vpcs)["resources"]?.array ?? []
        #expect(addresses.count == Self.names.count)
        for command in report.commands {
          _ = try await account.shell(command)
          #expect(throws: (any Error).self) { try account.directory.read("trapped") }
        }
      }
    }

    @Test("Names in AWS's answers reach neither shell nor terminal", arguments: ["table", "json"])
    func answers(format: String) async throws {
      let account = try await TestAccount("incident")
      let names = Self.names.filter { $0 != "\u{0}" }.map(\.jsonQuoted).joined(separator: ",")
      try await account.server.order(
        #"fill {"situation": "named", "region": "ap-southeast-1", "names": [\#(names)]}"#)
      try account.write(
        PlanText(changes: [.init(type: "aws_vpc"), .init(type: "aws_iam_role")]))
      let outcome = try await account.headroom(
        "check", "plan.json", "--format", format, "--record", "account.json", "-v")
      #expect(outcome.status == 2, "\(outcome)")
      expectHarmless(outcome)
      if format == "json" {
        for command in try CheckReport(outcome).commands {
          _ = try await account.shell(command)
          #expect(throws: (any Error).self) { try account.directory.read("trapped") }
        }
      }
    }

    @Test("A plan's file name and an unknown format's content are shown harmlessly")
    func fileName() async throws {
      let account = try await TestAccount()
      let name = "\u{1B}[2J\u{202E}.json"
      try account.directory.write("{\"\u{1B}[31m\": 1}", to: name)
      let outcome = try await account.headroom("check", name)
      #expect(outcome.status == 1, "\(outcome)")
      expectHarmless(outcome)
    }

    /// Nothing that a terminal obeys, and nothing that turns the direction of text.
    private func expectHarmless(_ outcome: ProgramOutcome) {
      for scalar in (outcome.output + outcome.errors).unicodeScalars where scalar != "\n" {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069:
          Issue.record("U+\(String(scalar.value, radix: 16)) was printed")
        default: break
        }
      }
    }
  }
}
