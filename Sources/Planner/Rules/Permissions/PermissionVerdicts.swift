internal import PreflightModel

/// What simulations come to, by whether the rule was asked for by name.
struct PermissionVerdicts {
  private let isNamed: Bool
  private var judgements: Judgements

  init(_ metadata: RuleMetadata, isNamed: Bool) {
    self.isNamed = isNamed
    judgements = Judgements(metadata)
  }

  /// Why nothing could be simulated. An adviser who was not asked keeps silent then.
  mutating func notSimulated(_ why: String, _ reasons: [Unavailability]) {
    guard isNamed else { return }
    judgements.add(
      .undetermined, about: "simulation",
      "Whether the caller may create what is planned was not simulated: \(why).", in: nil, of: [],
      remedies: Remedy.allowing(reasons))
  }

  /// - Parameter decision: Nil when AWS's answer does not hold it.
  mutating func add(
    _ decision: Simulation.Decision?, on action: NeededAction, for principal: String,
    _ addresses: [String]
  ) {
    let resource = action.resource.map { " on \($0)" } ?? ""
    switch decision {
    case .allowed:
      for address in addresses { judgements.pass(address, in: nil) }
    case .denied:
      trouble(
        isNamed ? .blocked : .warning, action,
        "A policy denies \(principal) the action \(action.name)\(resource).", addresses)
    case .notAllowed where action.resource != nil:
      trouble(
        isNamed ? .blocked : .warning, action,
        "No policy allows \(principal) the action \(action.name)\(resource).", addresses)
    case .notAllowed:
      trouble(
        isNamed ? .undetermined : .warning, action,
        "No policy allows \(principal) the action \(action.name) on all resources; whether one "
          + "allows it on the planned ones is not known.", addresses)
    case .dependsOn(let keys):
      guard isNamed else { return }
      trouble(
        .undetermined, action,
        "Whether \(principal) may call \(action.name)\(resource) depends on conditions: "
          + "\(WordList(keys.sorted(), showing: 4)).", addresses)
    case nil:
      guard isNamed else { return }
      trouble(.undetermined, action, "AWS's simulation left out \(action.name).", addresses)
    }
  }

  private mutating func trouble(
    _ verdict: Verdict, _ action: NeededAction, _ message: String, _ addresses: [String]
  ) {
    judgements.add(
      verdict, about: action.name, message, in: nil, of: addresses,
      remedies: [Remedy(.edit, summary: "Allow \(action.name) to the caller.")])
  }

  var findings: [Finding] {
    judgements.findings { count in
      "The caller's policies allow to create \(count == 1 ? "1 resource" : "\(count) resources"), "
        + "as far as simulation sees."
    }
  }
}
