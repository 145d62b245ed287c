internal import CEmbeddedData
internal import Documents

extension RuleTable {
  /// The table that headroom comes with.
  ///
  /// - Parameter details: the names under `with` that the rule reads.
  package init(embedded rule: String, details: Set<String> = []) throws(CatalogError) {
    var count = 0
    guard let start = embedded_rule_table(rule, &count) else {
      throw CatalogError(faults: [.init(path: "", reason: "the rule \(rule) has no table")])
    }
    try self.init(json: Array(UnsafeBufferPointer(start: start, count: count)), details: details)
  }

  /// The table in a file's bytes; every fault that it has is in the error.
  package init(json bytes: [UInt8], details: Set<String> = []) throws(CatalogError) {
    let document: Document
    do {
      document = try Document(json: bytes)
    } catch {
      throw CatalogError(faults: [.init(path: "", reason: "is no JSON: \(error)")])
    }
    let faults = CatalogFaults()
    let table = RuleTableReader<Role>(details: details)
      .table(in: CatalogCursor(value: document, path: "", faults: faults))
    guard faults.list.isEmpty else { throw CatalogError(faults: faults.list) }
    self = table
  }
}
