internal import PreflightModel

/// A planned resource of which there can be only one.
struct PlannedSingleton: Sendable {
  let kind: SingletonKind
  let entry: PlannedEntry
  /// Its own name, where it has one; nil where it has none, or the plan does not know it.
  let name: String?
  /// The service that a service-linked role is for.
  let subject: String?
  /// What tells it apart from others of its service.
  let suffix: String?
  /// Whether the plan does not know yet which one it is.
  let isUnknown: Bool
  /// Whether the service is the same in all regions.
  let isGlobal: Bool

  /// What there can be only one of.
  struct Identity: Hashable {
    let kind: SingletonKind
    let region: String?
    let subject: String?
    let suffix: String?
  }

  init(_ planned: PlannedSubject<SingletonRule.Role>, kind: SingletonKind) {
    self.kind = kind
    entry = planned.entry
    isGlobal = planned.subject.isGlobal
    name = planned.text(of: .name)
    subject = planned.text(of: .of)
    suffix = planned.text(of: .suffix)
    isUnknown = [.of, .suffix].contains { role in
      planned.settings(of: role).contains(where: \.isUnknown)
    }
  }

  var identity: Identity {
    Identity(
      kind: kind, region: kind.place == .region ? entry.region : nil, subject: subject,
      suffix: suffix)
  }

  /// "service-linked role of autoscaling.amazonaws.com".
  var label: String {
    let suffix = self.suffix.map { "_\($0)" } ?? ""
    return subject.map { "\(kind.what) of \($0)\(suffix)" } ?? kind.what
  }

  /// "the account", "the region eu-west-1".
  var place: String {
    switch kind.place {
    case .account: "the account"
    case .region: entry.region.map { "the region \($0)" } ?? "the region"
    }
  }
}
