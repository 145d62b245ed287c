import Documents
import PreflightModel
import TestSupport
import Testing

@testable import Reporters

@Suite("Quotas and errors, explained")
struct QuotaExplanationPageTests {
  private static let vpcs = QuotaExplanation(
    id: QuotaID(service: "vpc", code: "L-F678F1CE"), name: "VPCs per Region", scope: .region,
    defaultValue: 5, defaultDate: "2024-02-10", isAdjustable: true,
    counting: ["`ec2:DescribeVpcs`, the number of `Vpcs[]`"], note: "The default VPC counts.",
    takers: [.init(tool: "Terraform, OpenTofu", types: [.init(type: "aws_vpc", amount: nil)])],
    failures: [.init(code: "VpcLimitExceeded", message: nil)],
    page: "https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html")

  /// A user's own catalogue may name things as it likes.
  private static let hostile = QuotaExplanation(
    id: QuotaID(service: "thing", code: "L-00000001"), name: "Things \u{1B}[31m\u{202E}",
    scope: .resource, isAdjustable: false, maximum: 9,
    failures: [.init(code: "VpcLimitExceeded", message: "\u{7}bell")])

  private static let samples = [
    ("quota", Explanation(vpcs)),
    ("error", Explanation(error: "VpcLimitExceeded", quotas: [vpcs, hostile])),
    (
      "output",
      Explanation(
        output: [
          ("VpcLimitExceeded", [2, 9], [vpcs]),
          ("VpcLimitExceeded", Array(1...8), [vpcs, hostile]),
        ],
        rules: [([12], "# availability-zone\n\nEvery zone is there.\n")])
    ),
    ("hostile", Explanation(hostile)),
  ]

  @Test("Each page is as it was, and safe for a terminal", arguments: samples)
  func page(name: String, explanation: Explanation) throws {
    let text = explanation.text(width: 80, colors: false)
    #expect(try GoldenFile("explanation/\(name).txt").outcome(for: text) == .same)
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.isDisplayable })
  }

  @Test("Each document is as it was, and as its schema says", arguments: samples)
  func document(name: String, explanation: Explanation) async throws {
    let file = "explanation/\(name).json"
    #expect(
      try GoldenFile(file).outcome(for: explanation.json.jsonText() + "\n") == .same)
    let faults = try await PythonOracle("Tests/Oracles/json_schema.py").answer(
      to: "",
      arguments: [
        "\(packageRoot)/docs/schema/explanation.schema.json",
        "\(packageRoot)/Tests/Fixtures/golden/\(file)",
      ])
    #expect(faults == "")
  }
}
