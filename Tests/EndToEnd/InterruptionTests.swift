import Foundation
import TestSupport
import Testing

extension EndToEnd {
  @Suite struct InterruptionTests {
    @Test(
      "An interrupted run ends at once and leaves no half-written file",
      arguments: [(SIGINT, 130), (SIGTERM, 143)] as [(Int32, Int32)])
    func interrupted(signal: Int32, status: Int32) async throws {
      let account = try await TestAccount("incident")
      try account.write(.creating("aws_vpc"))
      try account.directory.write("before", to: "report.json")
      try await account.server.order(#"latency {"milliseconds": 10000}"#)
      var program = account.program([
        "check", "plan.json", "--format", "json", "--output", "report.json",
        "--record", "account.json",
      ])
      program.interruption = (signal, after: .seconds(1))
      let outcome = try await program.run()
      #expect(outcome.status == status, "\(outcome)")
      #expect(outcome.duration < .seconds(4))
      #expect(try account.directory.read("report.json") == "before")
      let files = try FileManager.default.contentsOfDirectory(atPath: account.directory.path)
      #expect(files.sorted() == ["plan.json", "report.json"])
    }
  }
}
