/// What a rule is called and what it is about.
package struct RuleMetadata: Hashable, Sendable {
  /// As flags and findings name it: `quota`.
  package let id: String
  /// One sentence.
  package let summary: String

  package init(id: String, summary: String) {
    self.id = id
    self.summary = summary
  }
}
