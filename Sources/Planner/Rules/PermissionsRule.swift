internal import Documents
package import PreflightModel

/// Whether the caller's policies allow what the planned creations take.
///
/// It advises: what it finds is a warning, and where the caller may not simulate it says nothing.
/// Asked for by name it judges: a denial is a blocker, and what cannot be told is undetermined.
package struct PermissionsRule: InquiringRule, TableRule {
  package enum Role: String, AttributeRole {
    case name
    case path
  }

  package static let metadata = RuleMetadata(
    id: "permissions", title: "Permissions",
    summary: "The caller's policies allow the actions that the planned creations take.",
    followUps: [
      AWSOperation(service: "iam", operation: "GetRole"), Simulation.operation,
    ])
  package let table: RuleTable<Role>
  static let actionDetail = "action"
  static let resourceDetail = "resource"

  package init() throws(CatalogError) {
    table = try RuleTable(
      embedded: Self.metadata.id, details: [Self.actionDetail, Self.resourceDetail])
  }

  /// It looks at the caller: a resource of which only this is known has not been looked at.
  package func knows(_ type: String, in catalog: Catalog) -> Bool { false }
  package func needsRegion(of type: String, in catalog: Catalog) -> Bool { false }

  package func memberNames(in catalog: Catalog) -> Set<String> {
    Simulation.memberNames.union(["Role", "Arn"])
  }

  package func operations(for check: Check) -> Set<AWSOperation> {
    let creates = check.subjects(of: table).contains { $0.resource.change.creates }
    return creates ? allOperations(in: check.catalog) : []
  }

  package func allOperations(in catalog: Catalog) -> Set<AWSOperation> { metadata.followUps }

  package func findings(for check: Check, asking inquiry: inout Inquiry) -> [Finding] {
    guard check.subjects(of: table).contains(where: { $0.resource.change.creates }) else {
      return []
    }
    let isNamed = check.settings.names(metadata.id)
    var verdicts = PermissionVerdicts(metadata, isNamed: isNamed)
    switch inquiry.answer(to: check.callerLookup).reading(Caller.init) {
    case .unavailable(let reason):
      verdicts.notSimulated("\(check.callerLookup) (\(reason))", [reason])
    case .known(let caller):
      let actions = NeededAction.all(in: check, of: table, by: caller)
      if let principal = principal(caller, &inquiry, &verdicts) {
        simulate(actions, for: principal, isNamed: isNamed, &inquiry, &verdicts)
      }
    }
    return verdicts.findings
  }

  /// The ARN to simulate; nil when there is none, or it is not known.
  private func principal(
    _ caller: Caller, _ inquiry: inout Inquiry, _ verdicts: inout PermissionVerdicts
  ) -> String? {
    switch SimulatedPrincipal(caller) {
    case .user(let arn): return arn
    case .other(let words):
      verdicts.notSimulated("the caller is \(words)", [])
      return nil
    case .role(let name):
      let lookup = SimulatedPrincipal.lookup(role: name)
      switch inquiry.answer(to: lookup).reading(SimulatedPrincipal.arn(ofRole:)) {
      case .known(let arn): return arn
      case .unavailable(let reason):
        verdicts.notSimulated("\(lookup) (\(reason))", [reason])
        return nil
      }
    }
  }

  /// An adviser asks once for all actions on all resources, and for single resources only where that
  /// is not allowed; a denial of a single resource may escape it.
  private func simulate(
    _ actions: [NeededAction: [String]], for principal: String, isNamed: Bool,
    _ inquiry: inout Inquiry, _ verdicts: inout PermissionVerdicts
  ) {
    var decisions: [NeededAction: Simulation.Decision] = [:]
    var open = Set(actions.keys)
    do throws(Unavailable) {
      if !isNamed {
        let general = try Self.decisions(on: open.map(\.onAllResources), principal, &inquiry)
        for action in open where general[action.onAllResources] == .allowed || action.isOnAll {
          decisions[action] = general[action.onAllResources]
          open.remove(action)
        }
      }
      decisions.merge(try Self.decisions(on: open, principal, &inquiry)) { first, _ in first }
    } catch {
      verdicts.notSimulated("\(error.lookup) (\(error.reason))", [error.reason])
      return
    }
    for (action, addresses) in actions.sorted(by: { $0.key < $1.key }) {
      verdicts.add(decisions[action], on: action, for: principal, addresses)
    }
  }

  private struct Unavailable: Error {
    let lookup: Lookup
    let reason: Unavailability
  }

  private static func decisions(
    on actions: some Sequence<NeededAction>, _ principal: String, _ inquiry: inout Inquiry
  ) throws(Unavailable) -> [NeededAction: Simulation.Decision] {
    var decisions: [NeededAction: Simulation.Decision] = [:]
    var refusal: Unavailable?
    for lookup in Simulation.lookups(actions, of: principal) {
      switch inquiry.answer(to: lookup).reading(Simulation.init) {
      case .known(let simulation):
        decisions.merge(simulation.decisions) { first, _ in first }
      case .unavailable(let reason):
        refusal = refusal ?? Unavailable(lookup: lookup, reason: reason)
      }
    }
    if let refusal { throw refusal }
    return decisions
  }
}
