internal import Documents
internal import PreflightModel

/// Reads from the plans which instances are made where.
struct InstancePlacements {
  typealias Subject = PlannedSubject<InstanceTypeRule.Role>

  let check: Check
  let table: RuleTable<InstanceTypeRule.Role>
  let templates: ExistingTemplates
  /// The subnets that exist, by region; nil where they were not asked or not told.
  let subnets: (_ region: String) -> Subnets?

  var all: [InstancePlacement] { check.subjects(of: table).compactMap(placement) }

  /// The regions in which a subnet that exists tells the zone.
  static func regionsOfSubnets(
    in check: Check, of table: RuleTable<InstanceTypeRule.Role>
  ) -> Set<String> {
    Set(
      check.subjects(of: table).compactMap { subject in
        guard hasTypes(subject), ownZones(of: subject).isEmpty else { return nil }
        let exists = check.referents(of: .subnet, in: subject).contains { referent in
          if case .existing = referent { true } else { false }
        }
        return exists ? subject.region : nil
      })
  }

  private static func hasTypes(_ subject: Subject) -> Bool {
    [InstanceTypeRule.Role.type, .alternatives, .template, .configuration].contains {
      !subject.readings(of: $0).isEmpty
    }
  }

  private func placement(of subject: Subject) -> InstancePlacement? {
    guard let region = subject.region else { return nil }
    let own = subject.settings(of: .type)
    let choices = subject.settings(of: .alternatives)
    let inherits = ExistingTemplates.needsTemplate(subject)
    let planned = inherits ? plannedTemplates(of: subject) : []
    let existing = inherits ? templates.types(of: subject, in: check) : []
    let types = own + planned.flatMap { $0.readings(of: .type) }
    let unknown = (types + choices).contains(where: \.isUnknown)
    let names = Set((types.compactMap(\.text) + existing).filter(Self.isType))
    let alternatives = Set(choices.compactMap(\.text).filter(Self.isType))
    guard unknown || !names.isEmpty || !alternatives.isEmpty else { return nil }
    return InstancePlacement(
      address: subject.address, region: region, types: names, alternatives: alternatives,
      hasUnknownType: unknown, zones: zones(of: subject, in: region),
      spreads: subject.subject.details["spreads"]?.bool == true)
  }

  /// `optimal` and whole families are no types.
  private static func isType(_ text: String) -> Bool { InstanceTypeName(text) != nil }

  /// The planned templates whose type a resource takes.
  private func plannedTemplates(of subject: Subject) -> [Subject] {
    [InstanceTypeRule.Role.template, .configuration]
      .flatMap { check.referents(of: $0, in: subject) }
      .flatMap { referent -> [Subject] in
        guard case .planned(let entry) = referent else { return [] }
        return check.subjects(entry, of: table)
      }
  }

  // MARK: Zones

  private static func ownZones(of subject: Subject) -> Set<String> {
    Set(subject.readings(of: .zone).compactMap(\.text))
  }

  private func zones(of subject: Subject, in region: String) -> InstancePlacement.Zones {
    var zones = Self.ownZones(of: subject)
    var isComplete = !subject.settings(of: .zone).contains(where: \.isUnknown)
    if zones.isEmpty {
      for referent in check.referents(of: .subnet, in: subject) {
        let found = zone(of: referent, in: region)
        zones.formUnion(found)
        if found.isEmpty { isComplete = false }
      }
    }
    // What another region's zone is called is no matter of instance types.
    zones = zones.filter { $0.hasPrefix(region) }
    return zones.isEmpty && isComplete ? .any : .these(zones, isComplete: isComplete)
  }

  private func zone(of subnet: Referent, in region: String) -> Set<String> {
    switch subnet {
    case .planned(let entry):
      check.subjects(entry, of: table).reduce(into: []) { $0.formUnion(Self.ownZones(of: $1)) }
    case .existing(let id):
      Set([subnets(region)?[id]?.zone].compactMap(\.self))
    case .unknown:
      []
    }
  }
}
