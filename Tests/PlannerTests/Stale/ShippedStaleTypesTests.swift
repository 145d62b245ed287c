import Documents
import Foundation
import PreflightModel
import TestSupport
import Testing

@testable import Planner

@Suite("What headroom knows of leftovers is sound and true")
struct ShippedStaleTypesTests {
  static let path = packageRoot + "/stale.json"

  @Test("It reads without a fault, and is what the binary holds")
  func sound() throws {
    let file = try StaleTypes(json: Array(try Data(contentsOf: URL(fileURLWithPath: Self.path))))
    #expect(try StaleTypes.embedded().types == file.types)
  }

  @Test("Every operation, path, command, option and error code exists", .timeLimit(.minutes(5)))
  func models() async throws {
    let text = try String(contentsOfFile: Self.path, encoding: .utf8)
    let faults = try await PythonOracle("Tests/Oracles/stale_models.py").answer(to: text)
    #expect(faults == "")
  }

  @Test("What is said to be freed is a quota that the type takes from, per region or account")
  func frees() throws {
    let catalog = try Catalog.embedded()
    for type in try StaleTypes.embedded().types {
      for freed in type.frees {
        let quota = try #require(catalog.quotas[freed.quota], "\(type.name) \(freed.quota)")
        #expect(quota.scope != .resource)
        #expect((quota.scope == .account) == (freed.isGlobal || type.isGlobal), "\(freed.quota)")
        let consumers = quota.consumers.flatMap(\.types.values)
        #expect(consumers.contains(type.name), "\(type.name) \(freed.quota)")
      }
    }
  }

  @Test("What stands in another thing is deleted before that one")
  func order() throws {
    let types = try StaleTypes.embedded().types
    let ranks = Dictionary(uniqueKeysWithValues: types.enumerated().map { ($1.name, $0) })
    for type in types {
      for relation in type.relations where relation.direction == .holds {
        let own = try #require(ranks[type.name])
        let other = try #require(ranks[relation.type])
        #expect(own <= other, "\(type.name) stands in \(relation.type)")
      }
    }
  }

  @Test("Each fault is told with its place")
  func faults() throws {
    let text = """
      {"schema": "headroom/stale/types/1", "patterns": [{"name": "a", "regex": "("}], "types": [
        {"type": "A", "list": {"call": "ec2:DescribeVpcs"}, "id": "Id", "untagged": true,
         "in": [{"type": "B", "at": "C"}],
         "delete": [{"command": "ec2 Delete", "options": {"id": false}}]}]}
      """
    let error = #expect(throws: CatalogError.self) { try StaleTypes(json: Array(text.utf8)) }
    #expect(
      error?.faults.map(\.description) == [
        "/types/0/delete/0/command: is no command of the AWS CLI such as \"ec2 delete-vpc\"",
        "/types/0/delete/0/options/id: must be a text, a number, true, a list of one text or "
          + "{\"url\": …}",
        "A speaks of B, which has no entry", "/patterns/0/regex: is no regular expression",
      ])
  }
}
