internal import PreflightModel

/// A zone that a planned resource is put into.
struct ZoneUse {
  /// The zone as the plan names it.
  enum Name: Hashable {
    case name(String)
    case id(String)
    /// One of those that AWS gives a template of its region, counted from 0.
    case position(Int)
    /// The plan does not tell it yet.
    case unknown

    /// How findings call it.
    var label: String {
      switch self {
      case .name(let text), .id(let text): text
      case .position(let position): RegionZones.reference(at: position)
      case .unknown: "unknown"
      }
    }
  }

  let zone: Name
  let address: String

  /// What the plans put where, by region.
  static func byRegion(
    in check: Check, of table: RuleTable<AvailabilityZoneRule.Role>
  ) -> [(region: String, uses: [ZoneUse])] {
    var uses: [String: [ZoneUse]] = [:]
    for subject in check.subjects(of: table) {
      guard let region = subject.region else { continue }
      for zone in zones(of: subject, in: check) + zonesOfSubnets(of: subject, in: check, table) {
        uses[region, default: []].append(ZoneUse(zone: zone, address: subject.address))
      }
    }
    return uses.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The zones that a resource names itself.
  private static func zones(
    of subject: PlannedSubject<AvailabilityZoneRule.Role>, in check: Check
  ) -> [Name] {
    let names = subject.settings(of: .zone).compactMap { reading in
      name(reading, in: check, subject, Name.name)
    }
    let ids = subject.settings(of: .zoneID).compactMap { reading in
      name(reading, in: check, subject, Name.id)
    }
    return names + ids
  }

  private static func name(
    _ reading: AttributeReading, in check: Check,
    _ subject: PlannedSubject<AvailabilityZoneRule.Role>, _ named: (String) -> Name
  ) -> Name? {
    if let text = reading.text { return named(text) }
    guard reading.isUnknown, reading.references != [RegionZones.all] else { return nil }
    // The elements of a list share their references.
    let positions = reading.references.map(RegionZones.position)
    if !positions.contains(nil), let last = positions.compactMap(\.self).max() {
      return .position(last)
    }
    // The zone of another planned resource is judged there, or AWS chooses it.
    let isOfPlanned = check.referents(of: reading, in: subject.entry).allSatisfy { referent in
      if case .planned = referent { true } else { false }
    }
    return isOfPlanned ? nil : .unknown
  }

  /// The zones of the planned subnets that a resource stands in. Those of subnets that exist are
  /// there.
  private static func zonesOfSubnets(
    of subject: PlannedSubject<AvailabilityZoneRule.Role>, in check: Check,
    _ table: RuleTable<AvailabilityZoneRule.Role>
  ) -> [Name] {
    check.referents(of: .subnet, in: subject).flatMap { referent -> [Name] in
      guard case .planned(let entry) = referent, entry.resource.change.creates else { return [] }
      return check.subjects(entry, of: table).flatMap { zones(of: $0, in: check) }
    }
  }
}
