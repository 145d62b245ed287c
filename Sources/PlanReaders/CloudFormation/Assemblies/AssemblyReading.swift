internal import PreflightModel

/// Reads all stacks of an assembly into one plan.
struct AssemblyReading {
  private let reading: StackReading
  private let inputs: TemplateInputs

  init(_ reading: StackReading, inputs: TemplateInputs) {
    self.reading = reading
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
      let contents = try reading.contents(
        of: StackRequest(
          template: stack.template,
          parameters: stack.parameters.merging(inputs.templateValues) { _, given in given },
          pseudoParameters: PseudoParameters(
            accountID: stack.environment.accountID, region: region, stackName: stack.name),
          prefix: "\(stack.name)/", base: TemplateDirectory.parent(of: stack.file),
          files: [stack.file], exports: exports[place] ?? [:]))
      // What a stack exports can be imported in its own account and region.
      exports[place, default: [:]].merge(contents.exports) { first, _ in first }
      plan.resources += contents.resources.map { $0.planned(in: region) }
      plan.gaps += contents.gaps
    }
    return plan
  }

  private struct Place: Hashable {
    let accountID: String?
    let region: String?
  }
}
