import TestSupport
import Testing

@Suite struct SchemaTests {
  @Test("The schema of reports describes every golden report completely, and nothing laxer")
  func report() async throws {
    let reports = SampleReport.allCases.map {
      "\(packageRoot)/Tests/Fixtures/golden/report/\($0.rawValue).json"
    }
    #expect(try await faults("report.schema.json", reports) == "")
  }

  @Test("The schema of snapshots describes answers and refusals")
  func snapshot() async throws {
    let snapshot = "\(packageRoot)/Tests/Fixtures/facts/one-answer-one-refusal.json"
    #expect(try await faults("snapshot.schema.json", [snapshot]) == "")
  }

  @Test("A document of another kind is refused")
  func other() async throws {
    let snapshot = "\(packageRoot)/Tests/Fixtures/facts/one-answer-one-refusal.json"
    #expect(try await faults("report.schema.json", [snapshot]).contains("'headroom/report/1' was"))
  }

  private func faults(_ schema: String, _ documents: [String]) async throws -> String {
    try await PythonOracle("Tests/Oracles/json_schema.py").answer(
      to: "", arguments: ["\(packageRoot)/docs/schema/\(schema)"] + documents)
  }
}
