import Foundation
import TestSupport
import Testing

@testable import Planner

@Suite("The list of rules")
struct PreflightRulesTests {
  @Test("Every rule's file is in the list, under its id")
  func folder() throws {
    let types = try Self.files(in: "Sources/Planner/Rules", endingIn: "Rule.swift")
      .map { $0 + "Rule" }
    let listed = try PreflightRules.all().map { "\(type(of: $0))" }
    #expect(types.sorted() == listed.sorted())
  }

  @Test("Ids are unique and in kebab case")
  func ids() {
    let ids = PreflightRules.ids
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.allSatisfy { $0 == "-" || ($0.isLowercase && $0.isASCII) } })
  }

  @Test("Every rule has its page, and the binary has it as it stands in docs/rules")
  func pages() throws {
    let ids = PreflightRules.ids
    #expect(try Self.files(in: "docs/rules", endingIn: ".md").sorted() == ids.sorted())
    for id in ids {
      let file = try String(contentsOfFile: "\(packageRoot)/docs/rules/\(id).md", encoding: .utf8)
      #expect(RulePages.page(of: id) == file)
    }
  }

  @Test("A page begins with the rule's id and what it makes sure of, and has all sections")
  func sections() throws {
    for rule in try PreflightRules.all() {
      let page = try #require(RulePages.page(of: rule.metadata.id))
      #expect(page.hasPrefix("# \(rule.metadata.id)\n\n\(rule.metadata.summary)\n"))
      let headings = page.split(separator: "\n").filter { $0.hasPrefix("## ") }
      #expect(
        headings == [
          "## How it knows", "## Verdicts", "## Way out", "## Permissions", "## Pages",
        ], "\(rule.metadata.id)")
    }
  }

  @Test("Every table belongs to a rule")
  func tables() throws {
    let ids = PreflightRules.ids
    let tables = try Self.files(in: "Sources/CEmbeddedData/rules", endingIn: ".json")
    #expect(Set(tables).subtracting(Self.noTables).isSubset(of: ids))
  }

  /// What AWS answers when rules are not heeded, for `explain`.
  private static let noTables: Set<String> = ["failures"]
  /// Of schemas newer than those that cfn-lint brings.
  private static let newerTables: Set<String> = ["reference-exists"]

  @Test("Every type and property of CloudFormation in the tables exists")
  func cloudFormation() async throws {
    let tables = try Self.files(in: "Sources/CEmbeddedData/rules", endingIn: ".json")
      .filter { !Self.newerTables.union(Self.noTables).contains($0) }.sorted()
    let oracle = PythonOracle("Tests/Oracles/rule_tables.py")
    let faults = try await oracle.answer(
      to: "", arguments: tables.map { "\(packageRoot)/Sources/CEmbeddedData/rules/\($0).json" })
    #expect(faults == "")
  }

  private static func files(in folder: String, endingIn ending: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: packageRoot + "/" + folder)
      .filter { $0.hasSuffix(ending) }
      .map { String($0.dropLast(ending.count)) }
  }
}
