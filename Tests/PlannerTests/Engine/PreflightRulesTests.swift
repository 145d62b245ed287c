import Foundation
import TestSupport
import Testing

@testable import Planner

@Suite("The list of rules")
struct PreflightRulesTests {
  @Test("Every rule's file is in the list, under its id")
  func folder() throws {
    let folder = packageRoot + "/Sources/Planner/Rules"
    let types = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix("Rule.swift") }
      .map { String($0.dropLast(".swift".count)) }
    let listed = PreflightRules.all.map { "\(type(of: $0))" }
    #expect(types.sorted() == listed.sorted())
  }

  @Test("Ids are unique and in kebab case")
  func ids() {
    let ids = PreflightRules.all.map(\.metadata.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.allSatisfy { $0 == "-" || ($0.isLowercase && $0.isASCII) } })
  }
}
