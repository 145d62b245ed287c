internal import Documents
internal import PreflightModel

/// What `iam:SimulatePrincipalPolicy` says of actions.
/// https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulatePrincipalPolicy.html
struct Simulation {
  enum Decision: Hashable {
    case allowed
    /// A statement denies it.
    case denied
    /// No statement allows it.
    case notAllowed
    /// It depends on condition keys that the simulation was not given.
    case dependsOn([String])
  }

  let decisions: [NeededAction: Decision]

  static let operation = AWSOperation(service: "iam", operation: "SimulatePrincipalPolicy")
  static let memberNames: Set<String> = [
    "EvaluationResults", "EvalActionName", "EvalResourceName", "EvalDecision",
    "MissingContextValues",
  ]
  /// What is simulated where the resource is not known.
  private static let all = "*"

  /// One call for all actions whose resource is not known, and one for each other action with all
  /// its resources: AWS simulates each action for each resource.
  static func lookups(_ actions: some Sequence<NeededAction>, of principal: String) -> [Lookup] {
    var general: Set<String> = []
    var resources: [String: Set<String>] = [:]
    for action in actions {
      if let resource = action.resource {
        resources[action.name, default: []].insert(resource)
      } else {
        general.insert(action.name)
      }
    }
    func lookup(_ actions: [String], _ resources: [String]) -> Lookup {
      var input: [String: Document] = [
        "PolicySourceArn": .string(principal),
        "ActionNames": .array(actions.map(Document.string)),
      ]
      if !resources.isEmpty { input["ResourceArns"] = .array(resources.map(Document.string)) }
      return Lookup(
        service: operation.service, operation: operation.operation, input: .object(input),
        region: nil)
    }
    let specific = resources.sorted { $0.key < $1.key }.map { lookup([$0.key], $0.value.sorted()) }
    return (general.isEmpty ? [] : [lookup(general.sorted(), [])]) + specific
  }

  /// Nil for an answer that lacks a decision.
  init?(_ answer: Document) {
    guard let results = answer["EvaluationResults"]?.array else { return nil }
    var decisions: [NeededAction: Decision] = [:]
    for result in results {
      guard let action = result["EvalActionName"]?.string,
        let decision = result["EvalDecision"]?.string
      else { return nil }
      let resource = result["EvalResourceName"]?.string.flatMap { $0 == Self.all ? nil : $0 }
      let missing = result["MissingContextValues"]?.array?.compactMap(\.string) ?? []
      decisions[NeededAction(name: action, resource: resource)] =
        switch decision {
        case "allowed": .allowed
        case "explicitDeny": missing.isEmpty ? .denied : .dependsOn(missing)
        case "implicitDeny": missing.isEmpty ? .notAllowed : .dependsOn(missing)
        default: nil
        }
    }
    self.decisions = decisions
  }
}
