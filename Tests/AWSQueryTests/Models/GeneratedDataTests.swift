import Documents
import Foundation
import TestSupport
import Testing

@testable import AWSQuery

@Suite("The generated tables")
struct GeneratedDataTests {
  @Test("What is committed is what the generator makes of the botocore at hand")
  func committedTablesAreCurrent() async throws {
    let directory = try TemporaryDirectory()
    let sources = "Sources/CEmbeddedData"
    _ = try await PythonOracle("\(sources)/generate-aws-data.py")
      .answer(to: "", arguments: [directory.path])
    for name in ["aws-operations.json", "aws-endpoints.json"] {
      let made = try directory.read(name)
      let committed = try String(
        contentsOfFile: "\(packageRoot)/\(sources)/\(name)", encoding: .utf8)
      #expect(made == committed, "run \(sources)/generate-aws-data.py")
    }
  }

  @Test("Every operation that the catalogue calls is in the table, and only reads")
  func catalogueOperations() throws {
    let catalogue = try Document(
      json: String(contentsOfFile: packageRoot + "/quotas.json", encoding: .utf8))
    let store = try ModelStore()
    let calls = Set(Self.calls(in: catalogue))
    #expect(!calls.isEmpty)
    for call in calls.sorted() {
      let parts = call.split(separator: ":").map(String.init)
      try #require(parts.count == 2, "\(call)")
      #expect(try store.operation(parts[1], of: parts[0]).access == .read)
    }
  }

  /// The `service:Operation` of every `call`, wherever it stands.
  private static func calls(in value: Document) -> [String] {
    switch value {
    case .object(let members):
      [members["call"]?.string].compactMap { $0 } + members.values.flatMap(calls)
    case .array(let elements): elements.flatMap(calls)
    case .null, .bool, .number, .string: []
    }
  }
}
