internal import PreflightModel

/// Whether a database instance can be had as a plan wants it.
struct ClassJudgement {
  let wish: ClassWish
  let region: String?
  /// What there is of the class.
  let options: [OrderableDBInstances.Option]

  /// The first demand that no option meets together with those before it; nil when all are met.
  let unmet: ClassWish.Demand?
  /// What is left of the options before it.
  private let candidates: [OrderableDBInstances.Option]

  init(_ wish: ClassWish, among options: [OrderableDBInstances.Option], in region: String?) {
    self.wish = wish
    self.region = region
    self.options = options
    var candidates = options
    for demand in ClassWish.Demand.allCases {
      let next = candidates.filter { wish.isMet(demand, by: $0) }
      guard !next.isEmpty else {
        unmet = demand
        self.candidates = candidates
        return
      }
      candidates = next
    }
    unmet = nil
    self.candidates = candidates
  }

  /// "db.t4g.micro for postgres 15.5".
  var subject: String {
    let engine = [wish.engine, wish.version].compactMap(\.self).joined(separator: " ")
    return "\(wish.instanceClass) for \(engine)"
  }

  /// As the finding's id names it: with what it cannot be had.
  var id: String {
    let demand: String? =
      switch unmet {
      case .zone?: wish.zone
      case .storage?: wish.storage
      case .multiAZ?: "multi-az"
      case .cluster?: "cluster"
      case .version?, nil: nil
      }
    return FindingSubject(wish.instanceClass, wish.engine, wish.version, demand).description
  }

  /// Why it cannot be had. Only for a demand that is not met.
  var message: String {
    let place = region.map { " in \($0)" } ?? ""
    guard !options.isEmpty else {
      return "Amazon RDS does not offer \(wish.instanceClass) for \(wish.engine)\(place)."
    }
    let sentence = "Amazon RDS does not offer \(subject)\(place)"
    switch unmet {
    case .version?:
      return "\(sentence). Versions that have it: \(WordList(versions))."
    case .zone?:
      let zones = Set(candidates.flatMap(\.zones)).sorted()
      return "\(sentence) in the zone \(wish.zone ?? ""). Zones that have it: \(WordList(zones))."
    case .storage?:
      let storages = Set(candidates.compactMap(\.storage)).sorted()
      return "\(sentence) with \(wish.storage ?? "") storage. It has: \(WordList(storages))."
    case .multiAZ?: return "\(sentence) as a Multi-AZ deployment."
    case .cluster?: return "\(sentence) as a Multi-AZ DB cluster."
    case nil: return "\(subject) is offered\(place)."
    }
  }

  private var versions: [String] {
    EngineVersion(wish.version ?? "").nearest(in: candidates.map(\.version)).map(\.text)
  }
}
