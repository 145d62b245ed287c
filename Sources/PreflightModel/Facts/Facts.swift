/// The answers of a run so far.
package struct Facts: Sendable {
  private var answers: [Lookup: Fact]

  package init(_ answers: [Lookup: Fact] = [:]) {
    self.answers = answers
  }

  /// The answer, or nil when nobody has asked yet.
  package subscript(lookup: Lookup) -> Fact? { answers[lookup] }

  package var lookups: Set<Lookup> { Set(answers.keys) }

  package mutating func add(_ new: [Lookup: Fact]) {
    answers.merge(new) { _, new in new }
  }
}
