internal import Documents
internal import PreflightModel

/// What exists, as far as the facts tell.
struct StaleInventory {
  var resources: [ExistingResource] = []
  /// What must be answered before this is whole.
  var missing: Set<Lookup> = []
  /// What was refused.
  var refused: [Lookup: Unavailability] = [:]

  mutating func miss(_ lookup: Lookup) { missing.insert(lookup) }

  /// The answer to a lookup; nil notes that it is missing or was refused.
  mutating func answer(to lookup: Lookup, in facts: Facts) -> Document? {
    switch facts[lookup] {
    case .known(let document): return document
    case .unavailable(let reason): refused[lookup] = reason
    case nil: missing.insert(lookup)
    }
    return nil
  }

  /// Questions without an answer, in order and each once.
  var gaps: [StaleReport.Gap] {
    let gaps = Set(
      refused.map { lookup, reason in
        StaleReport.Gap(
          call: lookup.description, region: lookup.region, reason: reason.recorded)
      })
    return gaps.sorted {
      ($0.call, $0.region ?? "", $0.reason) < ($1.call, $1.region ?? "", $1.reason)
    }
  }
}
