import Documents
import Foundation
import TestSupport
import Testing

@testable import Planner

@Suite("What the tables of rules ask")
struct RuleTableModelTests {
  private static let oracle = PythonOracle("Tests/Oracles/rule_models.py")

  @Test("Every operation, input, path and error code exists in botocore's models")
  func models() async throws {
    var lines = ""
    for rule in ["engine-version", "name-taken", "reference-exists", "singleton"] {
      let path = "\(packageRoot)/Sources/CEmbeddedData/rules/\(rule).json"
      let table = try Document(json: Array(Data(contentsOf: URL(fileURLWithPath: path))))
      lines += table.jsonText(.compact) + "\n"
    }
    #expect(try await Self.oracle.answer(to: lines) == "")
  }

  @Test(
    "The models tell of what does not exist",
    arguments: [
      (#"{"call": "iam:GetRoll", "input": {}}"#, "no such operation"),
      (#"{"call": "iam:GetRole", "input": {"Name": "a"}}"#, "no input Name"),
      (#"{"call": "iam:GetRole", "input": {}}"#, "lacks the input RoleName"),
      (#"{"call": "iam:ListRoles", "items": "Rolls[]"}"#, "has no Rolls"),
      (#"{"call": "iam:ListRoles", "items": "Roles[]", "created": "Since"}"#, "has no Since"),
      (#"{"call": "ec2:DescribeVpcs", "notFound": ["Gone"]}"#, "no error Gone"),
    ])
  func faults(question: String, fault: String) async throws {
    let table = #"{"subjects": [{"with": \#(question)}]}"#
    #expect(try await Self.oracle.answer(to: table).contains(fault))
  }
}
