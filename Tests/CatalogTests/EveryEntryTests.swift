import Documents
import Foundation
import PreflightModel
import TestSupport
import Testing

@testable import Planner

@Suite("Every source of the catalogue counts exactly what is there, over real sockets")
struct EveryEntryTests {
  @Test("Of all that exists, and of parents that are named")
  func everyEntry() async throws {
    let server = try await ModelServer()
    let client = try CountingClient(url: server.url)
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: packageRoot + "/quotas.json")))
    let entries = try #require(try Document(json: bytes)["quotas"]?.array)
    var sources = 0
    var operations: Set<String> = []
    for (entry, quota) in zip(entries, try quotas(in: entries)) {
      for (index, source) in (entry["usage"]?.array ?? []).enumerated() {
        let expected = try await server.populate(for: source)
        let place: Comment = "\(quota.id) usage \(index)"
        let all = await client.usage(of: quota, source: index, parents: nil)
        #expect(all == .success(expected), place)
        if quota.scope == .resource, let parent = expected.keys.min() {
          let one = await client.usage(of: quota, source: index, parents: [parent])
          #expect(one == .success([parent: expected[parent] ?? 0]), place)
        }
        sources += 1
        operations.formUnion(quota.usage[index].everyCall)
      }
    }
    #expect(entries.count >= 417)
    #expect(sources >= 440)
    #expect(operations.count >= 300)
  }

  private func quotas(in entries: [Document]) throws -> [Quota] {
    let catalog = try Catalog.embedded()
    return try entries.map { entry in
      try #require(
        catalog.quotas[
          QuotaID(service: entry["service"]?.string ?? "", code: entry["code"]?.string ?? "")])
    }
  }
}

extension UsageSource {
  fileprivate var everyCall: [String] {
    [call, each?.call, outer?.call, join?.call].compactMap { $0?.description }
      + plus.flatMap(\.everyCall)
  }
}
