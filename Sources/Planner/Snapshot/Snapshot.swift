internal import Documents
package import PreflightModel

/// A recording of AWS's answers, for runs without credentials.
///
/// It holds only the members that the catalogue and the rules read, so no secret gets into it.
/// The same state of an account gives the same snapshot, apart from the date.
package struct Snapshot: Hashable, Sendable {
  package let account: Report.Account?
  /// When it was recorded, ISO 8601 in UTC.
  package let recordedAt: String
  package let facts: [Lookup: Fact]

  package static let schema = "headroom/snapshot/1"

  package init(account: Report.Account?, recordedAt: String, facts: [Lookup: Fact]) {
    self.account = account
    self.recordedAt = recordedAt
    self.facts = facts
  }

  /// What a run has learnt, reduced to the members of these names.
  package init(
    of facts: Facts, account: Report.Account?, keeping names: Set<String>, recordedAt: String
  ) {
    self.init(
      account: account, recordedAt: recordedAt,
      facts: Dictionary(
        uniqueKeysWithValues: facts.lookups.compactMap { lookup in
          facts[lookup].map { (lookup, $0.keeping(names)) }
        }))
  }
}

extension Fact {
  fileprivate func keeping(_ names: Set<String>) -> Fact {
    switch self {
    case .known(let document): .known(document.keeping(names))
    case .unavailable: self
    }
  }
}

extension Document {
  /// The same without the members of other names, at every depth.
  fileprivate func keeping(_ names: Set<String>) -> Document {
    switch self {
    case .object(let members):
      .object(
        Dictionary(
          uniqueKeysWithValues: members.filter { names.contains($0.key) }.map { name, member in
            (name, UsageMetric.namedFreely.contains(name) ? member : member.keeping(names))
          }))
    case .array(let elements): .array(elements.map { $0.keeping(names) })
    case .null, .bool, .number, .string: self
    }
  }
}
