internal import Documents
internal import PreflightModel

/// What the resources of a plan name, and which of them name the same.
struct ReferenceUses: Sendable {
  /// The things named and the addresses of those that name them, in the plans' order.
  private(set) var uses: [(reference: Reference, addresses: [String])] = []
  /// Resources that name something which the plan does not know yet, and not from another resource.
  private(set) var unknown: [(kind: ReferenceKind, entry: PlannedEntry)] = []

  init(
    in check: Check, of table: RuleTable<ReferenceExistsRule.Role>,
    kinds: [ReferenceExistsRule.Role: ReferenceKind]
  ) {
    var positions: [Reference: Int] = [:]
    for subject in check.subjects(of: table) {
      for role in ReferenceExistsRule.Role.allCases {
        guard let kind = kinds[role] else { continue }
        for reading in subject.settings(of: role) {
          guard let text = reading.text else {
            if reading.isUnknown, !subject.resource.takesFromOthers(reading) {
              unknown.append((kind, subject.entry))
            }
            continue
          }
          guard case .existing? = check.referents(of: reading, in: subject.entry).first,
            let reference = Reference(text, of: kind, in: subject.region)
          else { continue }
          if let position = positions[reference] {
            if !uses[position].addresses.contains(subject.address) {
              uses[position].addresses.append(subject.address)
            }
          } else {
            positions[reference] = uses.count
            uses.append((reference, [subject.address]))
          }
        }
      }
    }
  }
}

extension PlannedResource {
  /// Whether a value comes from other resources of the plan, be it told from which or not. Pulumi
  /// tells it of whole properties.
  fileprivate func takesFromOthers(_ reading: AttributeReading) -> Bool {
    [reading.path.dottedNames, reading.path.firstName].contains { name in
      name.map { references[$0] != nil } == true
    }
  }
}
