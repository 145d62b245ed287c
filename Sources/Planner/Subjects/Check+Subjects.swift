internal import Documents
internal import PreflightModel

extension Check {
  /// The resources that a rule looks at: those of its table that will exist and that a plan has a
  /// hand in, in the plans' order.
  package func subjects<Role>(of table: RuleTable<Role>) -> [PlannedSubject<Role>] {
    directory.resources(ofTypes: table.types).filter(\.willExist)
      .flatMap { entry in subjects(entry, of: table) }
  }

  /// A resource as a rule's table describes it; several where it describes it several times, none
  /// where it does not know it.
  package func subjects<Role>(
    _ entry: PlannedEntry, of table: RuleTable<Role>
  ) -> [PlannedSubject<Role>] {
    table.subjects(ofType: entry.resource.type).compactMap { PlannedSubject(entry, as: $0) }
  }

  /// What the values of a role name. What is not known is what the attribute refers to, where that
  /// is clear.
  package func referents<Role>(
    of role: Role, in subject: PlannedSubject<Role>
  ) -> [Referent] {
    var referents: [Referent] = []
    var found: Set<PlanDirectory.Place> = []
    for reading in subject.readings(of: role) where !subject.resource.leavesToAWS(reading) {
      for referent in self.referents(of: reading, in: subject.entry) {
        // The elements of a list share their references.
        if case .planned(let entry) = referent, !found.insert(entry.place).inserted { continue }
        referents.append(referent)
      }
    }
    return referents
  }

  /// What one value names: several resources where a list is not known as a whole.
  package func referents(of reading: AttributeReading, in entry: PlannedEntry) -> [Referent] {
    // What is only read exists already, whatever the plan calls it.
    let named = reading.references.compactMap { directory.resource(at: $0, besides: entry) }
      .filter { $0.resource.change != .read }
    switch reading.value {
    case .known(let value):
      // A name that a planned resource will bear is that resource.
      let bearer = named.first { $0.resource.change.creates && $0.bears(value) }
      if let bearer { return [.planned(bearer)] }
      return reading.text.map { [.existing($0)] } ?? [.unknown]
    case .unknown:
      guard named.count == 1 || reading.isOneOfSeveral && !named.isEmpty else {
        return [.unknown]
      }
      return named.map(Referent.planned)
    case .sensitive, .absent:
      return [.unknown]
    }
  }
}

extension PlannedEntry {
  fileprivate func bears(_ value: Document) -> Bool {
    resource.attributes.object?.values.contains(value) == true
  }
}
