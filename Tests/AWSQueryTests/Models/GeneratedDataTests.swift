import Foundation
import TestSupport
import Testing

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
}
