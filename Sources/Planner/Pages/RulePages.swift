internal import CEmbeddedData

/// The pages of `docs/rules`, which the binary has within it.
package enum RulePages {
  /// The page of a rule in Markdown; nil for an id that no rule has.
  package static func page(of rule: String) -> String? {
    var count = 0
    guard let start = embedded_rule_page(rule, &count) else { return nil }
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }
}
