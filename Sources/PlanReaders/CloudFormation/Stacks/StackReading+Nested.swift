internal import Documents

/// Stacks within stacks.
extension StackReading {
  /// What the stacks nested in this one come to; their outputs become known to the evaluator, each
  /// before those that use them.
  func nestedContents(
    of request: StackRequest, _ evaluator: inout TemplateEvaluator
  ) throws(PlanError) -> StackContents {
    var contents = StackContents()
    for name in try nestedStacks(of: request.template, among: evaluator.scope.resources) {
      guard let resource = request.template.resources[name] else { continue }
      if request.isDeployed {
        guard let stack = request.deployed?.nestedStack(name) else { continue }
        let nested = try self.contents(of: try deployedRequest(name, stack, around: request))
        contents += nested
        evaluator.scope.resources[name]?.outputs = nested.outputs
        continue
      }
      let location = try location(of: resource, evaluator)
      switch try nestedFile(at: location, name, in: request) {
      case .unread(let gap):
        contents.gaps.append(gap)
      case .file(let file):
        let nested = try self.contents(
          of: try nestedRequest(name, resource, file, around: request, evaluator))
        contents += nested
        evaluator.scope.resources[name]?.outputs = nested.outputs
      }
    }
    return contents
  }

  private enum NestedFile {
    case file(String)
    case unread(gap: String)
  }

  /// The nested stacks in an order in which each comes after those whose outputs it takes.
  private func nestedStacks(
    of template: Template, among existing: [String: TemplateScope.Resource]
  ) throws(PlanError) -> [String] {
    var waiting = template.resources.keys.sorted().filter {
      existing[$0] != nil && template.resources[$0]?["Type"]?.string == ResourceType.nestedStack
    }
    for _ in waiting { try budget.spendNestedStack() }
    let needs = Dictionary(
      uniqueKeysWithValues: waiting.map { name in
        let parameters = template.resources[name]?["Properties"]?["Parameters"] ?? .null
        return (name, parameters.namedResources.intersection(waiting))
      })
    var order: [String] = []
    var done: Set<String> = []
    while !waiting.isEmpty {
      // Stacks that need each other are an error of the template, and come in any order.
      let next = waiting.first { needs[$0]?.isSubset(of: done) ?? true } ?? waiting[0]
      order.append(next)
      done.insert(next)
      waiting.removeAll { $0 == next }
    }
    return order
  }

  /// Where the nested template lies: CDK names its file beside the address of the uploaded copy.
  private func location(
    of resource: Document, _ evaluator: TemplateEvaluator
  ) throws(PlanError) -> String? {
    let metadata = resource["Metadata"]
    if metadata?["aws:asset:property"]?.string == "TemplateURL",
      let path = metadata?["aws:asset:path"]?.string
    {
      return path
    }
    guard let url = resource["Properties"]?["TemplateURL"] else { return nil }
    return try evaluator.value(of: url).text
  }

  private func nestedFile(
    at location: String?, _ name: String, in request: StackRequest
  ) throws(PlanError) -> NestedFile {
    func unread(_ why: String) -> NestedFile {
      .unread(
        gap: "What the nested stack \(request.prefix)\(name) creates is not counted: \(why).")
    }
    guard let location else { return unread("where its template lies is not known") }
    guard !location.contains("://") else { return unread("its template lies at a URL") }
    guard let directory, let base = request.base else {
      return unread("a template from standard input has no directory to look in")
    }
    switch directory.file(location, from: base) {
    case .outside: return unread("its template lies outside of the plan's directory")
    case .missing: return unread("there is no file \(location)")
    case .found(let file):
      guard !request.files.contains(file) else {
        throw PlanError(
          .malformed,
          "\(request.template.name) is nested in itself, as the stack \(request.prefix)\(name).")
      }
      guard request.files.count < ExpansionBudget.deepestStack else {
        throw PlanError(
          .tooLarge,
          "\(request.template.name) is more than headroom expands: its stacks are nested more "
            + "than \(ExpansionBudget.deepestStack) deep.")
      }
      return .file(file)
    }
  }

  private func nestedRequest(
    _ name: String, _ resource: Document, _ file: String, around request: StackRequest,
    _ evaluator: TemplateEvaluator
  ) throws(PlanError) -> StackRequest {
    var parameters: [String: TemplateValue] = [:]
    for (parameter, expression) in resource["Properties"]?["Parameters"]?.object ?? [:] {
      let value = try evaluator.value(of: expression)
      if value != .nothing { parameters[parameter] = value }
    }
    var pseudoParameters = request.pseudoParameters
    // CloudFormation makes up the name of a nested stack.
    pseudoParameters.stackName = nil
    return StackRequest(
      template: try Template(
        try TemplateFile.document(inFile: file, name: file), name: file),
      parameters: parameters, pseudoParameters: pseudoParameters,
      prefix: "\(request.prefix)\(name)/", base: TemplateDirectory.parent(of: file),
      files: request.files + [file],
      undecided: undecided(resource, in: request, evaluator.scope.conditions),
      exports: request.exports, deployed: request.deployed?.nestedStack(name),
      moved: request.moved)
  }

  /// A nested stack as it is deployed.
  private func deployedRequest(
    _ name: String, _ stack: DeployedStack.Present, around request: StackRequest
  ) throws(PlanError) -> StackRequest {
    var pseudoParameters = request.pseudoParameters
    pseudoParameters.stackName = nil
    return StackRequest(
      template: try Template(stack.template, name: "the deployed template of \(name)"),
      parameters: stack.parameters.mapValues(TemplateValue.text),
      pseudoParameters: pseudoParameters, prefix: "\(request.prefix)\(name)/",
      exports: request.exports, deployed: stack, isDeployed: true)
  }
}

extension Document {
  /// The names that `Ref`, `Fn::GetAtt` and `Fn::Sub` mention anywhere within.
  var namedResources: Set<String> {
    var names: Set<String> = []
    collectNames(into: &names)
    return names
  }

  private func collectNames(into names: inout Set<String>) {
    if let function {
      switch function.name {
      case "Ref": names.formUnion([function.argument.string].compactMap(\.self))
      case "Fn::GetAtt":
        let name = function.argument[0]?.string ?? function.argument.string?.splitAtFirstDot?.0
        names.formUnion([name].compactMap(\.self))
      case "Fn::Sub":
        let text = function.argument.string ?? function.argument[0]?.string ?? ""
        for part in SubstitutionText.parts(of: text) {
          if case .name(let name) = part { names.insert(name.splitAtFirstDot?.0 ?? name) }
        }
      default: break
      }
    }
    switch self {
    case .object(let members): for member in members.values { member.collectNames(into: &names) }
    case .array(let elements): for element in elements { element.collectNames(into: &names) }
    case .null, .bool, .number, .string: break
    }
  }
}
