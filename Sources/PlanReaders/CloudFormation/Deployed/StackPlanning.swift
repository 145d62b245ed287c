internal import Documents
internal import PreflightModel

/// Plans one stack: as a new one, or as an update of the one that is deployed.
struct StackPlanning {
  let budget: ExpansionBudget
  let directory: TemplateDirectory?
  let selection: AttributeSelection

  /// How often what is replaced may make more be replaced before this ends.
  private static let mostRounds = 20

  struct Outcome {
    var resources: [PlannedResource] = []
    var gaps: [String] = []
    var exports: [String: TemplateValue] = [:]
  }

  func plan(
    _ request: StackRequest, over deployed: DeployedStack?, in region: String?
  ) throws(PlanError) -> Outcome {
    switch deployed?.contents {
    case nil, .absent?:
      return try created(request, in: region)
    case .unread(let why)?:
      return try perhapsCreated(request, deployed?.name ?? "", why, in: region)
    case .present(let stack)?:
      if let why = stack.nestedRefusal {
        return try perhapsCreated(request, deployed?.name ?? "", why, in: region)
      }
      return try updated(request, over: stack, in: region)
    }
  }

  private func reading(comparing: Bool = false) -> StackReading {
    StackReading(
      selection: selection, comparesReplacements: comparing, budget: budget, directory: directory)
  }

  private func created(_ request: StackRequest, in region: String?) throws(PlanError) -> Outcome {
    let contents = try reading().contents(of: request)
    return Outcome(
      resources: contents.resources.map { $0.planned(in: region, keeping: selection) },
      gaps: contents.gaps, exports: contents.exports)
  }

  /// What is in a stack that could not be read is neither new for sure nor there for sure.
  private func perhapsCreated(
    _ request: StackRequest, _ name: String, _ why: String, in region: String?
  ) throws(PlanError) -> Outcome {
    var outcome = try created(request, in: region)
    for index in outcome.resources.indices {
      outcome.resources[index].undecided = "whether the stack \(name) has it already"
    }
    outcome.gaps.append("What the stack \(name) has already could not be determined: \(why).")
    return outcome
  }

  private func updated(
    _ request: StackRequest, over stack: DeployedStack.Present, in region: String?
  ) throws(PlanError) -> Outcome {
    var request = request
    request.deployed = stack
    request.pseudoParameters.accountID = request.pseudoParameters.accountID ?? stack.accountID
    // What nobody sets anew keeps the value that it has, as `aws cloudformation deploy` does it.
    request.parameters.merge(stack.parameters.mapValues(TemplateValue.text)) { given, _ in given }
    let comparison = StackComparison(
      deployed: stack.resources(prefix: request.prefix),
      old: try oldResources(of: stack, like: request), keeping: selection, region: region)
    var moved: [String: Truth] = [:]
    for _ in 0..<Self.mostRounds {
      request.moved = Set(moved.keys)
      let contents = try reading(comparing: true).contents(of: request)
      let steps = comparison.steps(for: contents.resources, moved: moved)
      let next = StackComparison.moved(by: steps)
      guard next != moved else {
        return Outcome(
          resources: comparison.planned(steps), gaps: contents.gaps, exports: contents.exports)
      }
      moved = next
    }
    throw PlanError(
      .tooLarge,
      "\(request.template.name) is more than headroom compares: what it replaces makes more be "
        + "replaced \(Self.mostRounds) times over.")
  }

  private func oldResources(
    of stack: DeployedStack.Present, like request: StackRequest
  ) throws(PlanError) -> [StackResource] {
    var old = request
    old.template = try Template(stack.template, name: "the deployed template")
    old.parameters = stack.parameters.mapValues(TemplateValue.text)
    old.isDeployed = true
    return try reading(comparing: true).contents(of: old).resources
  }
}
