internal import Documents
internal import PreflightModel

/// What AWS tells about instance types in one region, asked step by step.
struct InstanceTypeAnswers {
  let region: String
  private(set) var offerings: InstanceTypeOfferings?
  /// Why the offerings are not known.
  private(set) var refusal: (Lookup, Unavailability)?
  /// The zones that AWS may choose from; nil where they were not asked or not told.
  private(set) var zones: Set<String>?
  private var substitutes: InstanceTypeOfferings?

  init(region: String) {
    self.region = region
  }

  /// False where it is not known what is offered.
  mutating func ask(for types: Set<String>, _ inquiry: inout Inquiry) -> Bool {
    offerings = offerings(of: types, &inquiry)
    return offerings != nil
  }

  mutating func askForZones(_ inquiry: inout Inquiry) {
    let answer = inquiry.answer(to: AvailabilityZones.lookup(in: region))
    guard case .known(let known) = answer.reading(AvailabilityZones.init) else { return }
    zones = Set(known.zones.filter { $0.isUsable && !$0.isLocal }.map(\.name))
  }

  /// What is offered instead of types that are not.
  mutating func askForSubstitutes(of types: [String], _ inquiry: inout Inquiry) {
    let patterns = Set(types.compactMap { InstanceTypeName($0)?.pattern })
    guard !patterns.isEmpty else { return }
    substitutes = offerings(of: patterns, &inquiry)
  }

  private mutating func offerings(
    of types: Set<String>, _ inquiry: inout Inquiry
  ) -> InstanceTypeOfferings? {
    var documents: [Document] = []
    for lookup in InstanceTypeOfferings.lookups(for: types, in: region) {
      switch inquiry.answer(to: lookup) {
      case .known(let document): documents.append(document)
      case .unavailable(let reason): refusal = refusal ?? (lookup, reason)
      }
    }
    guard refusal == nil else { return nil }
    let offerings = InstanceTypeOfferings(documents)
    if offerings == nil, let lookup = InstanceTypeOfferings.lookups(for: types, in: region).first {
      refusal = (lookup, Unavailability(.malformed))
    }
    return offerings
  }

  /// The likest types that one of the zones offers; anywhere in the region, where there are none.
  func substitutes(for type: String, in zones: Set<String>) -> [String] {
    guard let substitutes, let name = InstanceTypeName(type) else { return [] }
    let candidates = substitutes.types.compactMap { candidate -> (distance: Int, type: String)? in
      let offered = substitutes.zones(of: candidate)
      guard zones.isEmpty || !offered.isDisjoint(with: zones) else { return nil }
      return InstanceTypeName(candidate).flatMap(name.distance).map { ($0, candidate) }
    }
    return candidates.sorted { $0 < $1 }.prefix(3).map(\.type)
  }
}
