internal import Documents
internal import PreflightModel

/// The keys that a check's plans name, with the policies that the plans give them.
struct PlannedKeys {
  typealias Subject = PlannedSubject<LogGroupKeyRule.Role>

  /// What a planned resource names as its key.
  enum Key {
    /// A key whose policy the plan tells.
    case planned(Subject, Policy)
    /// A key that exists, by id, ARN or alias; with the policy that a plan gives it, if one does.
    case existing(String, Policy?)
    case unknown
  }

  enum Policy {
    case document(PolicyDocument)
    case malformed(PolicyError)
    /// The one that AWS gives a key without any.
    case standard

    init(_ part: PlannedPart) {
      do throws(PolicyError) {
        self = .document(try PolicyReader.policy(part))
      } catch {
        self = .malformed(error)
      }
    }
  }

  private let check: Check
  private let table: RuleTable<LogGroupKeyRule.Role>
  private let keys: [Subject]
  private let policies: [Subject]
  private let grants: [Subject]

  init(_ check: Check, _ table: RuleTable<LogGroupKeyRule.Role>) {
    self.check = check
    self.table = table
    let managed = check.directory.resources(ofTypes: table.types)
      .filter { $0.willExist || $0.resource.change == .unchanged }
      .flatMap { check.subjects($0, of: table) }
    keys = managed.filter { $0.has(.policy) && !$0.has(.ofKey) }
    policies = managed.filter { $0.has(.policy) && $0.has(.ofKey) }
    grants = managed.filter { $0.has(.granted) }
  }

  /// The keys that the values of a subject's own role `key` name.
  func keys(of subject: Subject) -> [Key] {
    subject.settings(of: .key).flatMap { check.referents(of: $0, in: subject.entry) }
      .map { key($0) }
  }

  /// The key behind a name, through a planned alias where there is one.
  private func key(_ referent: Referent) -> Key {
    switch referent {
    case .unknown:
      return .unknown
    case .existing(let name):
      if let key = keys.first(where: { $0.isNamed(name) }) {
        return .planned(key, policy(of: key))
      }
      let planned = policies.first { policy in
        check.referents(of: .ofKey, in: policy).contains { $0.isKey(named: name) }
      }
      return .existing(name, planned.map { self.policy(in: $0) })
    case .planned(let entry):
      guard let subject = check.subjects(entry, of: table).first, entry.resource.change != .read
      else { return .unknown }
      if subject.has(.policy) { return .planned(subject, policy(of: subject)) }
      // An alias leads to a key, never to another alias.
      return check.referents(of: .ofKey, in: subject).first.map { referent in
        if case .planned(let target) = referent, target.place == entry.place { return .unknown }
        return key(referent)
      } ?? .unknown
    }
  }

  /// The policy that a planned key will have: one planned apart from it replaces its own.
  private func policy(of key: Subject) -> Policy {
    let apart = policies.first { policy in
      check.referents(of: .ofKey, in: policy).contains { key.isMeant(by: $0) == true }
    }
    return policy(in: apart ?? key)
  }

  private func policy(in subject: Subject) -> Policy {
    guard let reading = subject.readings(of: .policy).first else { return .standard }
    if subject.resource.leavesToAWSForCertain(reading) {
      return subject.resource.change.creates ? .standard : .document(.unknown)
    }
    if reading.isUnknown, let source = dataSource(of: reading, in: subject) {
      return .document(source)
    }
    return Policy(PlannedPart(subject.resource, at: reading.path))
  }

  /// The policy in a data source that Terraform reads only at apply; nil when the value comes from
  /// elsewhere, or from several places.
  private func dataSource(of reading: AttributeReading, in subject: Subject) -> PolicyDocument? {
    guard reading.references.count == 1,
      let entry = check.directory.resource(at: reading.references[0], besides: subject.entry),
      check.subjects(entry, of: table).contains(where: { $0.has(.document) })
    else { return nil }
    return PolicyReader.dataSource(
      PlannedPart(entry.resource.attributes, unknown: entry.resource.unknown))
  }

  /// Whether a plan gives somebody a grant for the key, or for one that it does not know yet.
  func mayGrant(_ key: Key) -> Bool {
    guard case .planned(let key, _) = key else { return false }
    return grants.contains { grant in
      check.referents(of: .granted, in: grant).contains { key.isMeant(by: $0) != false }
    }
  }
}

extension PlannedSubject<LogGroupKeyRule.Role> {
  func has(_ role: LogGroupKeyRule.Role) -> Bool { subject.attributes[role] != nil }

  /// Whether a name means this key; nil when that is not known.
  fileprivate func isMeant(by referent: Referent) -> Bool? {
    switch referent {
    case .planned(let other): other.place == entry.place
    case .existing(let name): isNamed(name)
    case .unknown: nil
    }
  }

  /// Whether it is the key with this id, ARN or id in a Pulumi state.
  fileprivate func isNamed(_ name: String) -> Bool {
    let own = readings(of: .identity).compactMap(\.text) + [resource.attributes["id"]?.string]
    return own.contains(name)
  }
}

extension Referent {
  /// Whether it is the existing key of this id or ARN.
  fileprivate func isKey(named name: String) -> Bool {
    guard case .existing(let other) = self else { return false }
    return other == name || other.hasSuffix(":key/" + name) || name.hasSuffix(":key/" + other)
  }
}
