internal import PreflightModel

/// A planned resource for which somebody must be able to use a key.
struct KeyNeed {
  let use: KeyUse
  let key: PlannedKeys.Key
  let address: String
  let places: KeyUsePlaces
  /// Whether a plan gives somebody a grant for the key.
  let hasPlannedGrant: Bool

  var region: String { places.region }

  /// All of them in a check, in the plans' order.
  static func needs(
    in check: Check, of table: RuleTable<LogGroupKeyRule.Role>, account: String?
  ) -> [KeyNeed] {
    let keys = PlannedKeys(check, table)
    return check.subjects(of: table).flatMap { subject -> [KeyNeed] in
      guard let use = subject.subject.details[LogGroupKeyRule.useDetail].flatMap(KeyUse.init),
        let region = subject.region
      else { return [] }
      let carriers = check.referents(of: .carrier, in: subject)
        .flatMap { referent -> [PlannedKeys.Subject] in
          // What exists keeps its key, and nothing here asks it.
          guard case .planned(let entry) = referent, entry.willExist else { return [] }
          return check.subjects(entry, of: table)
        }
      let places = KeyUsePlaces(
        partition: check.partition(region), region: region, account: account,
        name: subject.nameOrPrefix)
      return ([subject] + carriers).flatMap(keys.keys).map {
        KeyNeed(
          use: use, key: $0, address: subject.address, places: places,
          hasPlannedGrant: keys.mayGrant($0))
      }
    }
  }
}

extension PlannedSubject<LogGroupKeyRule.Role> {
  /// The name; what a prefix is completed by is not known.
  fileprivate var nameOrPrefix: PolicyText {
    let unknown: String? = nil
    return text(of: .name).map { PolicyText($0) } ?? "\(text(of: .namePrefix) ?? "")\(unknown)"
  }
}
