package import PreflightModel

/// Asks for usage metrics many at a time, and answers for each by itself.
///
/// Whoever wants to know a metric asks for that one alone and names no time: so equal questions are
/// equal on any day, and a recording does not depend on what else a run wanted to know.
package struct MetricGatherer<Base: FactGatherer>: FactGatherer {
  private let base: Base
  private let now: @Sendable () -> UTCTime

  package init(_ base: Base, now: @escaping @Sendable () -> UTCTime) {
    self.base = base
    self.now = now
  }

  package func answers(to lookups: Set<Lookup>) async -> [Lookup: Fact] {
    let batches = MetricBatch.batches(of: lookups, now: now())
    let questions = Set(batches.flatMap(\.questions))
    let calls = lookups.subtracting(questions).union(batches.map(\.lookup))
    var answers = await base.answers(to: calls)
    for batch in batches {
      guard let fact = answers.removeValue(forKey: batch.lookup) else { continue }
      answers.merge(batch.facts(from: fact)) { _, new in new }
    }
    return answers
  }
}
