internal import CEmbeddedData
internal import Documents

/// What AWS answers when a rule was not heeded.
package struct RuleFailure: Hashable, Sendable {
  /// The rule's id.
  package let rule: String
  /// The parts of the message that stay the same, in their order.
  let message: [String]

  /// Those that headroom comes with.
  package static func embedded() throws(CatalogError) -> [RuleFailure] {
    var count = 0
    let start = embedded_rule_failures(&count)
    let document: Document
    do {
      document = try Document(json: Array(UnsafeBufferPointer(start: start, count: count)))
    } catch {
      throw CatalogError(faults: [.init(path: "", reason: "is no JSON: \(error)")])
    }
    let faults = CatalogFaults()
    let root = CatalogCursor(value: document, path: "", faults: faults)
    let failures = root.object("note", "failures")?.required("failures")?.elements() ?? []
    let read = failures.compactMap(RuleFailure.init)
    guard faults.list.isEmpty else { throw CatalogError(faults: faults.list) }
    return read
  }

  private init?(_ cursor: CatalogCursor) {
    guard let members = cursor.object("rule", "message"),
      let rule = members.required("rule")?.string(), let message = members.required("message")
    else { return nil }
    self.rule = rule
    self.message = message.elements().compactMap { $0.string() }
  }

  /// Whether the message stands in a line.
  func stands(in line: String) -> Bool {
    var rest = line[...]
    for part in message {
      guard let range = rest.firstRange(of: part) else { return false }
      rest = rest[range.upperBound...]
    }
    return !message.isEmpty
  }
}
