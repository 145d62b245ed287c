package import PreflightModel

/// What a rule concludes, subject by subject.
///
/// Resources with the same trouble share a finding. Those without any share one clear finding for
/// each region, which says what was checked.
package struct Judgements {
  private let metadata: RuleMetadata
  private var troubles: [String: Finding] = [:]
  /// The addresses that passed, by region, in the plans' order.
  private var passed: [String?: [String]] = [:]

  package init(_ metadata: RuleMetadata) {
    self.metadata = metadata
  }

  /// A resource that has nothing wrong in this respect; it may still have in another.
  package mutating func pass(_ address: String, in region: String?) {
    passed[region, default: []].append(address)
  }

  /// - Parameters:
  ///   - subject: What it is about, as the finding's id names it: `us-east-1a`. The same subject in
  ///     the same region is the same finding.
  ///   - addresses: The planned resources concerned.
  package mutating func add(
    _ verdict: Verdict, about subject: String, title: String? = nil, _ message: String,
    in region: String?, of addresses: [String], remedies: [Remedy] = []
  ) {
    let id = metadata.findingID(about: subject, in: region)
    if var known = troubles[id] {
      known.resources += addresses.filter { !known.resources.contains($0) }
      if verdict > known.verdict {
        (known.verdict, known.message, known.remedies) = (verdict, message, remedies)
      }
      troubles[id] = known
    } else {
      troubles[id] = Finding(
        id: id, rule: metadata.id, verdict: verdict, title: title ?? metadata.title,
        message: message, region: region, resources: addresses, remedies: remedies)
    }
  }

  /// A question that has no answer; `consequence` says in a sentence what is not known for it.
  package mutating func unanswered(
    _ lookup: Lookup, _ reason: Unavailability, _ consequence: String, of addresses: [String]
  ) {
    add(
      .undetermined, about: lookup.description, "\(consequence): \(lookup) (\(reason)).",
      in: lookup.region, of: addresses, remedies: Remedy.allowing([reason]))
  }

  /// All findings, with the clear ones last.
  ///
  /// - Parameter clear: What is true of so many resources that have nothing wrong.
  package func findings(clear: (_ count: Int) -> String) -> [Finding] {
    let troubled = troubles.values.reduce(into: [String?: Set<String>]()) {
      $0[$1.region, default: []].formUnion($1.resources)
    }
    let cleared = passed.compactMap { region, addresses -> Finding? in
      var seen = troubled[region] ?? []
      let sound = addresses.filter { seen.insert($0).inserted }
      guard !sound.isEmpty else { return nil }
      return Finding(
        id: metadata.findingID(in: region), rule: metadata.id, verdict: .clear,
        title: metadata.title, message: clear(sound.count), region: region, resources: sound)
    }
    return troubles.values.sorted { $0.id < $1.id } + cleared.sorted { $0.id < $1.id }
  }
}
