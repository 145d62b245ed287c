internal import PreflightModel

/// Reads all stacks of an assembly into one plan.
struct AssemblyReading {
  private let planning: StackPlanning
  private let inputs: TemplateInputs

  init(_ planning: StackPlanning, inputs: TemplateInputs) {
    self.planning = planning
    self.inputs = inputs
  }

  func plan(of assembly: CloudAssembly, path: String) throws(PlanError) -> Plan {
    var plan = Plan(
      path: path, format: .cdkAssembly, resources: [], gaps: assembly.gaps,
      accountIDs: Set(assembly.stacks.compactMap(\.environment.accountID)))
    var exports: [Place: [String: TemplateValue]] = [:]
    for stack in assembly.stacks {
      let region = stack.environment.region ?? inputs.region
      let place = Place(accountID: stack.environment.accountID, region: region)
      let outcome = try planning.plan(
        StackRequest(
          template: stack.template,
          parameters: stack.parameters.merging(inputs.templateValues) { _, given in given },
          pseudoParameters: PseudoParameters(
            accountID: stack.environment.accountID ?? inputs.accountID, region: region,
            stackName: stack.name),
          prefix: "\(stack.name)/", base: TemplateDirectory.parent(of: stack.file),
          files: [stack.file], exports: exports[place] ?? [:]),
        over: inputs.stack?.name == stack.name ? inputs.stack : nil, in: region)
      // What a stack exports can be imported in its own account and region.
      exports[place, default: [:]].merge(outcome.exports) { first, _ in first }
      plan.resources += outcome.resources
      plan.gaps += outcome.gaps
    }
    return plan
  }

  private struct Place: Hashable {
    let accountID: String?
    let region: String?
  }
}
