internal import Documents
internal import PreflightModel

/// Reads from a planned resource what it is and will be called.
struct NameReader {
  let subject: PlannedSubject<NameTakenRule.Role>
  let kind: NameKind
  let check: Check

  enum Name: Hashable {
    /// The tool or AWS makes one up, which nothing bears.
    case none
    case fixed(String)
    case unknown
  }

  /// What the plan calls it. Terraform says "unknown" of a name that it makes up, also from a
  /// prefix; Pulumi makes up another one each time.
  var name: Name {
    guard let reading = subject.readings(of: .name).first, !subject.resource.leavesToAWS(reading)
    else { return .none }
    if let attribute = reading.path.firstName,
      subject.resource.defaultedAttributes.contains(attribute)
    {
      return .none
    }
    return reading.text.map { .fixed(bare($0)) } ?? (reading.isUnknown ? .unknown : .none)
  }

  /// Whether an object comes to bear the name: one that is new, or one that is renamed.
  var comesToBearName: Bool {
    let change = subject.resource.change
    return change.creates || change == .update && priorName.map { .fixed($0) != name } == true
  }

  var identity: NameIdentity? {
    guard case .fixed(let name) = name, let place else { return nil }
    return NameIdentity(name, of: kind, in: subject.region, place: place)
  }

  /// What the object is called today; nil where there is none, or it was not called anything.
  var priorIdentity: NameIdentity? {
    guard let name = priorName else { return nil }
    let within = subject.subject.attributes[.within]?.first?[subject.dialect]
      .flatMap { path -> String? in
        guard case .known(let value) = subject.resource.priorValue(at: path) else { return nil }
        return value.string
      }
    return NameIdentity(
      name, of: kind, in: subject.region,
      place: (within ?? kind.defaultPlace).map(NameIdentity.Place.existing) ?? .region)
  }

  /// Nil where it cannot be told what the name would be unique in.
  var taker: NameTaker? {
    guard case .fixed(let name) = name, let identity else { return nil }
    return NameTaker(
      entry: subject.entry, name: name, identity: identity,
      keepsName: priorIdentity == identity, recoveryDays: recoveryDays)
  }

  private var priorName: String? {
    guard let path = subject.subject.attributes[.name]?.first?[subject.dialect],
      case .known(let value) = subject.resource.priorValue(at: path)
    else { return nil }
    return value.string.map(bare)
  }

  private var recoveryDays: Double? {
    guard case .known(let value) = subject.value(of: .recovery) else { return nil }
    return value.number?.double
  }

  private func bare(_ name: String) -> String {
    guard let prefix = kind.prefix, name.hasPrefix(prefix) else { return name }
    return String(name.dropFirst(prefix.count))
  }

  /// What the name will be unique in; nil where the plan does not tell.
  private var place: NameIdentity.Place? {
    guard subject.subject.attributes[.within] != nil else { return .region }
    guard let reading = subject.readings(of: .within).first,
      !subject.resource.leavesToAWS(reading)
    else { return kind.defaultPlace.map(NameIdentity.Place.existing) }
    switch check.referents(of: reading, in: subject.entry).first {
    case .planned(let entry)?: return entry.resource.change.creates ? .planned(entry.place) : nil
    case .existing(let place)?: return .existing(place)
    case .unknown?, nil: return nil
    }
  }
}
