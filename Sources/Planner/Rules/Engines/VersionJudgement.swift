internal import PreflightModel

/// Whether a service offers a version.
struct VersionJudgement {
  let version: String
  /// Nil where the plan leaves it to the service.
  let engine: String?
  let offer: EngineOffer
  let offered: [EngineOffer.Offered]
  let region: String?

  var verdict: Verdict {
    let matches = self.matches
    if matches.isEmpty { return .blocked }
    return matches.allSatisfy { $0.status != nil } ? .warning : .clear
  }

  /// "postgres 15.5".
  var subject: String {
    [engine ?? offer.product, version].compactMap(\.self).joined(separator: " ")
  }

  /// As the finding's id names it.
  var id: String {
    FindingSubject(offer.service, engine, version).description
  }

  var message: String {
    let place = region.map { " in \($0)" } ?? ""
    if let status = matches.first?.status {
      return "\(offer.service) still offers \(subject)\(place), but calls it \(status)."
    }
    if let engine, offered.isEmpty {
      return "\(offer.service) offers no engine \"\(engine)\"\(place)."
    }
    return "\(offer.service) does not offer \(subject)\(place). \(alternatives)"
  }

  var remedies: [Remedy] {
    guard let best = nearest.first else { return [] }
    return [Remedy(.edit, summary: "Take \(best), or another version that is offered.")]
  }

  private var matches: [EngineOffer.Offered] {
    offered.filter { offer.matching.matches(offer.prefix + version, $0.version.text) }
  }

  private var alternatives: String {
    nearest.isEmpty
      ? "It offers no other version either."
      : "The nearest that it offers: \(WordList(nearest))."
  }

  /// As a plan writes them.
  private var nearest: [String] {
    let kept = offered.filter { $0.status == nil && $0.version.text.hasPrefix(offer.prefix) }
    return EngineVersion(offer.prefix + version).nearest(in: kept.map(\.version))
      .map { String($0.text.dropFirst(offer.prefix.count)) }
  }
}
