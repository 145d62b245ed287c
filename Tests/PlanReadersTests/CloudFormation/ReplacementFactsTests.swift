import Documents
import Foundation
import TestSupport
import Testing

/// The generated facts about CloudFormation's types.
struct ReplacementFactsTests {
  private static let sources = "Sources/CEmbeddedData"

  @Test("What is committed is what the generator makes of the schemas at hand")
  func committed() async throws {
    let directory = try TemporaryDirectory()
    _ = try await PythonOracle("\(Self.sources)/generate-cloudformation-data.py")
      .answer(to: "", arguments: [directory.path])
    let committed = try String(
      contentsOfFile: "\(packageRoot)/\(Self.sources)/cloudformation.json", encoding: .utf8)
    #expect(
      try directory.read("cloudformation.json") == committed,
      "run \(Self.sources)/generate-cloudformation-data.py")
  }
}
