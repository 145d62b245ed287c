internal import PreflightModel

/// What only one object can bear: a name among those of its kind, in its place.
struct NameIdentity: Hashable, Sendable {
  let kind: NameKind
  /// Nil where the name is unique in the whole account, or beyond it.
  let region: String?
  let place: Place
  /// The name as AWS compares it.
  private let key: String

  /// What a name is unique in, where that is less than the region.
  enum Place: Hashable, Sendable {
    case region
    case existing(String)
    /// Something that a plan creates, which is empty as yet.
    case planned(PlanDirectory.Place)
  }

  init(_ name: String, of kind: NameKind, in region: String?, place: Place) {
    self.kind = kind
    self.place = place
    switch kind.reach {
    case .region: self.region = region
    case .account, .partition: self.region = nil
    }
    key = kind.ignoresCase ? name.lowercased() : name
  }
}

/// A planned resource that comes to bear a name, by its creation or by a change of its name.
struct NameTaker: Sendable {
  let entry: PlannedEntry
  /// As the plan writes it, without what is no part of it.
  let name: String
  let identity: NameIdentity
  /// Whether it bears the same name today, and is replaced.
  let keepsName: Bool
  /// For how many days its deleted predecessor is kept; nil where the plan does not say.
  let recoveryDays: Double?
}

/// A planned resource whose object bears a name today.
struct NameHolder: Sendable {
  let entry: PlannedEntry
  /// Whether it bears the name afterwards as well.
  let keepsName: Bool
}
