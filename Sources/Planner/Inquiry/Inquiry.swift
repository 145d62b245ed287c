package import PreflightModel

/// A rule's questions and the answers so far.
///
/// A rule is written once: it asks while it judges. Run before the answers are there, it tells what
/// must be asked; run afterwards, what it concludes.
package struct Inquiry: Sendable {
  private let facts: Facts
  /// What has no answer yet.
  package private(set) var open: Set<Lookup> = []

  package init(_ facts: Facts) {
    self.facts = facts
  }

  /// The answer to a question. What has not been asked yet is unavailable, and so never passes.
  package mutating func answer(to lookup: Lookup) -> Fact {
    if let fact = facts[lookup] { return fact }
    open.insert(lookup)
    return .unavailable(Self.notAsked)
  }

  /// Whether a question still waits for its answer: the time to hold the next one back.
  package func waits(for lookup: Lookup) -> Bool { facts[lookup] == nil }

  private static let notAsked = Unavailability(.unreachable, "it was not asked")
}
