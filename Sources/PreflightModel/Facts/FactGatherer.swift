/// The one step of a run that touches the world: AWS, or a recording of it.
package protocol FactGatherer: Sendable {
  /// An answer for every lookup. What cannot be had is `unavailable`; nothing is thrown.
  func answers(to lookups: Set<Lookup>) async -> [Lookup: Fact]
}
