internal import Documents
package import PreflightModel

/// Answers from a recording. What it does not hold is unavailable.
package struct SnapshotGatherer: FactGatherer {
  private let snapshot: Snapshot

  package init(_ snapshot: Snapshot) {
    self.snapshot = snapshot
  }

  package func answers(to lookups: Set<Lookup>) async -> [Lookup: Fact] {
    Dictionary(uniqueKeysWithValues: lookups.map { ($0, answer(to: $0)) })
  }

  private func answer(to lookup: Lookup) -> Fact {
    if let fact = snapshot.facts[lookup] { return fact }
    // The caller is the same in every region.
    if lookup == Caller.lookup(in: lookup.region), let account = snapshot.account {
      return .known([
        Caller.accountMember: .string(account.id), Caller.arnMember: .string(account.arn),
      ])
    }
    return .unavailable(Unavailability(.notRecorded))
  }
}
