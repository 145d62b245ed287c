internal import Documents
internal import PreflightModel

/// Reads a stack's template, and those of the stacks nested in it.
struct StackReading {
  let selection: AttributeSelection
  /// Whether the properties that force a replacement are kept too.
  var comparesReplacements = false
  let budget: ExpansionBudget
  /// Where nested templates may lie; nil when the plan has no directory.
  let directory: TemplateDirectory?

  func contents(of request: StackRequest) throws(PlanError) -> StackContents {
    var evaluator = TemplateEvaluator(scope(of: request), budget)
    var template = request.template
    var contents = StackContents()
    contents.gaps = TemplateGaps.transforms(of: template)
    if template.usesLanguageExtensions {
      contents.gaps += try expandLoops(in: &template, evaluator)
    }
    if template.usesServerless {
      contents.gaps += try expandServerless(in: &template, evaluator)
    }
    var request = request
    request.template = template
    evaluator.scope.conditions = try ConditionResolver.truths(
      of: template.conditions, by: evaluator, in: template.name)
    evaluator.scope.resources = resources(of: request, evaluator.scope.conditions)
    contents.gaps += TemplateGaps.resources(of: template) {
      evaluator.scope.resources[$0] != nil
    }
    contents += try nestedContents(of: request, &evaluator)
    contents.resources += try ownResources(of: request, evaluator)
    (contents.outputs, contents.exports) = try outputs(of: template, evaluator)
    return contents
  }

  private func scope(of request: StackRequest) -> TemplateScope {
    var scope = TemplateScope()
    scope.pseudoParameters = request.pseudoParameters
    scope.mappings = request.template.mappings
    scope.exports = request.exports
    scope.parameters = Dictionary(
      uniqueKeysWithValues: request.template.parameters.map { name, parameter in
        (name, parameter.value(given: request.parameters[name]))
      })
    return scope
  }

  private func expandLoops(
    in template: inout Template, _ evaluator: TemplateEvaluator
  ) throws(PlanError) -> [String] {
    var loops = LoopExpansion(evaluator)
    template.conditions = try loops.expanded(template.conditions)
    template.resources = try loops.expanded(template.resources)
    template.outputs = try loops.expanded(template.outputs)
    return loops.unresolved.map {
      "How often \($0) repeats in \(template.name) is not known before the deployment."
    }
  }

  private func expandServerless(
    in template: inout Template, _ evaluator: TemplateEvaluator
  ) throws(PlanError) -> [String] {
    var expansion = ServerlessExpansion(evaluator)
    try expansion.expand(&template)
    return expansion.gaps
  }

  /// The resources that there may be, by logical id.
  private func resources(
    of request: StackRequest, _ conditions: [String: Truth]
  ) -> [String: TemplateScope.Resource] {
    var resources: [String: TemplateScope.Resource] = [:]
    for (name, resource) in request.template.resources
    where Self.existence(of: resource, conditions) != .no {
      let address = request.prefix + name
      let existing = request.deployed?.resources[name]
      let stays = existing?.type == resource["Type"]?.string && !request.moved.contains(address)
      resources[name] = TemplateScope.Resource(
        address: address, properties: resource["Properties"] ?? .null,
        physicalID: stays ? existing?.physicalID : nil)
    }
    return resources
  }

  static func existence(of resource: Document, _ conditions: [String: Truth]) -> Truth {
    guard let condition = resource["Condition"]?.string else { return .yes }
    return conditions[condition] ?? .unknown
  }

  private func ownResources(
    of request: StackRequest, _ evaluator: TemplateEvaluator
  ) throws(PlanError) -> [StackResource] {
    var resources: [StackResource] = []
    for (name, resource) in request.template.resources.sorted(by: { $0.key < $1.key }) {
      guard evaluator.scope.resources[name] != nil, let type = resource["Type"]?.string,
        ResourceType.isOfAWS(type)
      else { continue }
      try budget.spendResource()
      let expressions = (resource["Properties"]?.object ?? [:]).filter { keeps($0.key, of: type) }
      resources.append(
        StackResource(
          address: request.prefix + name, type: type,
          properties: try values(of: expressions, evaluator),
          undecided: undecided(resource, in: request, evaluator.scope.conditions),
          deletionPolicy: try evaluator.policy(resource["DeletionPolicy"]),
          replacePolicy: try evaluator.policy(resource["UpdateReplacePolicy"]),
          expressions: comparesReplacements ? expressions : [:],
          unsettled: comparesReplacements ? evaluator.unsettled(expressions) : []))
    }
    return resources
  }

  /// Why it is not known whether there is such a resource.
  func undecided(
    _ resource: Document, in request: StackRequest, _ conditions: [String: Truth]
  ) -> String? {
    guard Self.existence(of: resource, conditions) == .unknown,
      let condition = resource["Condition"]?.string
    else { return request.undecided }
    return "whether the condition \(condition) holds"
  }

  private func keeps(_ name: String, of type: String) -> Bool {
    selection.keeps(name, of: type)
      || comparesReplacements && ReplacementFacts(type: type)?.names.contains(name) == true
  }

  private func values(
    of expressions: [String: Document], _ evaluator: TemplateEvaluator
  ) throws(PlanError) -> [String: TemplateValue] {
    var values: [String: TemplateValue] = [:]
    for (name, property) in expressions {
      let value = try evaluator.value(of: property)
      if value != .nothing { values[name] = value }
    }
    return values
  }

  private func outputs(
    of template: Template, _ evaluator: TemplateEvaluator
  ) throws(PlanError) -> ([String: TemplateValue], [String: TemplateValue]) {
    var outputs: [String: TemplateValue] = [:]
    var exports: [String: TemplateValue] = [:]
    for (name, output) in template.outputs.sorted(by: { $0.key < $1.key }) {
      guard Self.existence(of: output, evaluator.scope.conditions) != .no,
        let expression = output["Value"]
      else { continue }
      let value = try evaluator.value(of: expression)
      outputs[name] = value
      if let export = output["Export"]?["Name"], let name = try evaluator.value(of: export).text {
        exports[name] = value
      }
    }
    return (outputs, exports)
  }
}

extension TemplateEvaluator {
  /// `Delete`, `Retain` and so on; with the language extensions an expression.
  fileprivate func policy(_ expression: Document?) throws(PlanError) -> String? {
    guard let expression else { return nil }
    return try value(of: expression).text
  }

  /// The names of those that hold the value of a parameter in Systems Manager, which CloudFormation
  /// reads anew with each update.
  fileprivate func unsettled(_ expressions: [String: Document]) -> Set<String> {
    let unknown = Set(scope.parameters.filter { $0.value == .unknown }.keys)
    return Set(
      expressions.filter { !$0.value.namedResources.isDisjoint(with: unknown) }.map(\.key))
  }
}

extension StackContents {
  static func += (contents: inout StackContents, nested: StackContents) {
    contents.resources += nested.resources
    contents.gaps += nested.gaps
  }
}
