internal import Documents
internal import PreflightModel

/// Which planned resources come to bear a name, and which bear one today.
struct NameBook: Sendable {
  /// What comes to bear the same name, in the plans' order.
  private(set) var takers: [[NameTaker]] = []
  /// What bears a name today.
  private var holders: [NameIdentity: [NameHolder]] = [:]
  /// Resources whose name is not known before the plan is carried out.
  private(set) var unnamed: [(entry: PlannedEntry, kind: NameKind)] = []

  init(_ check: Check, table: RuleTable<NameTakenRule.Role>, kinds: [String: NameKind]) {
    var positions: [NameIdentity: Int] = [:]
    for entry in check.directory.resources(ofTypes: table.types) {
      guard let kind = kinds[entry.resource.type] else { continue }
      for subject in check.subjects(entry, of: table) {
        let reader = NameReader(subject: subject, kind: kind, check: check)
        if let prior = reader.priorIdentity {
          holders[prior, default: []].append(
            NameHolder(entry: entry, keepsName: reader.identity == prior))
        }
        guard reader.comesToBearName else { continue }
        switch reader.name {
        case .none: break
        case .unknown: unnamed.append((entry, kind))
        case .fixed:
          guard let taker = reader.taker else {
            unnamed.append((entry, kind))
            continue
          }
          if let position = positions[taker.identity] {
            takers[position].append(taker)
          } else {
            positions[taker.identity] = takers.count
            takers.append([taker])
          }
        }
      }
    }
  }

  /// What bears the name of a resource today, besides the resource itself.
  func holders(of taker: NameTaker) -> [NameHolder] {
    (holders[taker.identity] ?? []).filter { $0.entry.place != taker.entry.place }
  }
}
