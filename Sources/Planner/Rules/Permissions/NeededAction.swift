internal import Documents
internal import PreflightModel

/// An action that a planned creation takes, and the resource that it is asked for.
struct NeededAction: Hashable, Comparable {
  /// `iam:CreateRole`.
  let name: String
  /// The ARN that the resource will have; nil where it cannot be told, and all are simulated.
  let resource: String?

  /// Whether all resources are simulated.
  var isOnAll: Bool { resource == nil }
  var onAllResources: NeededAction { NeededAction(name: name, resource: nil) }

  static func < (left: NeededAction, right: NeededAction) -> Bool {
    (left.name, left.resource ?? "") < (right.name, right.resource ?? "")
  }

  /// The actions that the creations of a check take, with the resources concerned.
  static func all(
    in check: Check, of table: RuleTable<PermissionsRule.Role>, by caller: Caller
  ) -> [NeededAction: [String]] {
    var addresses: [NeededAction: [String]] = [:]
    for subject in check.subjects(of: table) where subject.resource.change.creates {
      guard let action = subject.detail(PermissionsRule.actionDetail) else { continue }
      let needed = NeededAction(name: action, resource: resource(of: subject, check, caller))
      addresses[needed, default: []].append(subject.address)
    }
    return addresses
  }

  /// The ARN that the table's template gives; nil when a place of it is not known.
  private static func resource(
    of subject: PlannedSubject<PermissionsRule.Role>, _ check: Check, _ caller: Caller
  ) -> String? {
    guard let template = subject.detail(PermissionsRule.resourceDetail),
      let name = subject.text(of: .name), !name.contains(where: { "*?".contains($0) })
    else { return nil }
    var arn = template
    var places = ["name": name, "account": caller.account, "partition": caller.partition]
    places["region"] = subject.region
    switch subject.value(of: .path) {
    case .known(let path): places["path"] = path.string
    case .absent: places["path"] = "/"
    case .unknown, .sensitive: return nil
    }
    for (place, value) in places { arn = arn.replacing("${\(place)}", with: value) }
    return arn.contains("${") ? nil : arn
  }
}
