internal import Documents
package import PreflightModel

extension DeployedStack {
  static let service = "cloudformation"
  static let template = "GetTemplate"
  static let description = "DescribeStacks"
  private static let resources = "ListStackResources"

  /// What reading a stack takes.
  package static let operations = Set(
    [template, description, resources].map { AWSOperation(service: service, operation: $0) })

  /// The members of the answers that are read.
  package static let memberNames: Set<String> = [
    "TemplateBody", "Stacks", "StackId", "Parameters", "ParameterKey", "ParameterValue",
    "StackResourceSummaries", "LogicalResourceId", "PhysicalResourceId", "ResourceType",
    "ResourceStatus",
  ]

  /// What must be asked to know a stack, given what is known so far; again after each round of
  /// answers, since stacks nested in it are known by then.
  package static func lookups(
    named name: String, in region: String?, given facts: Facts
  ) -> Set<Lookup> {
    lookups(named: name, in: region, given: facts, depth: 0)
  }

  private static func lookups(
    named name: String, in region: String?, given facts: Facts, depth: Int
  ) -> Set<Lookup> {
    let own = Set([template, description, resources].map { lookup($0, name, region) })
    guard depth < ExpansionBudget.deepestStack else { return own }
    return nestedStacks(in: facts[lookup(resources, name, region)]?.document)
      .reduce(into: own) { lookups, stack in
        lookups.formUnion(
          self.lookups(named: stack.id, in: region, given: facts, depth: depth + 1))
      }
  }

  private static func lookup(_ operation: String, _ name: String, _ region: String?) -> Lookup {
    var input: [String: Document] = ["StackName": .string(name)]
    // Without it, what the macros make of the template is not told.
    if operation == template { input["TemplateStage"] = "Processed" }
    return Lookup(
      service: service, operation: operation, input: .object(input), region: region)
  }

  /// The stack that the answers tell of.
  package init(named name: String, in region: String?, given facts: Facts) {
    self.init(named: name, in: region, given: facts, depth: 0)
  }

  private init(named name: String, in region: String?, given facts: Facts, depth: Int) {
    self.name = name
    var answers: [String: Document] = [:]
    for operation in [Self.description, Self.template, Self.resources] {
      let lookup = Self.lookup(operation, name, region)
      switch facts[lookup] {
      case .known(let answer)?:
        answers[operation] = answer
      case .unavailable(let reason)? where reason.saysThatNoStackExists:
        contents = .absent
        return
      case .unavailable(let reason)?:
        contents = .unread("\(lookup) (\(reason))")
        return
      case nil:
        contents = .unread("\(lookup) was not asked")
        return
      }
    }
    guard let parsed = answers[Self.template]?["TemplateBody"].flatMap(Self.template),
      parsed["Resources"]?.object != nil,
      let stack = answers[Self.description]?["Stacks"]?[0]
    else {
      contents = .unread("its template makes no sense")
      return
    }
    let listed = answers[Self.resources]
    let nested = Self.nestedStacks(in: listed).map { stack in
      (stack.name, DeployedStack(named: stack.id, in: region, given: facts, depth: depth + 1))
    }
    contents = .present(
      Present(
        template: parsed, parameters: Self.parameters(of: stack),
        accountID: stack["StackId"]?.string.flatMap(AccountID.ofARN),
        resources: Self.resources(in: listed),
        nested: depth < ExpansionBudget.deepestStack
          ? Dictionary(nested) { first, _ in first } : [:]))
  }

  /// The template in an answer's member, which is a text as a rule.
  static func template(_ body: Document) -> Document? {
    guard let text = body.string else { return body }
    return try? TemplateFile.document(of: Array(text.utf8), name: "")
  }

  /// The values that the stack has, without those that CloudFormation hides.
  private static func parameters(of stack: Document) -> [String: String] {
    let parameters = stack["Parameters"]?.array ?? []
    let values = parameters.compactMap { parameter -> (String, String)? in
      guard let key = parameter["ParameterKey"]?.string,
        let value = parameter["ParameterValue"]?.string, value != "****"
      else { return nil }
      return (key, value)
    }
    return Dictionary(values) { first, _ in first }
  }

  private static func resources(in answer: Document?) -> [String: Resource] {
    let summaries = answer?["StackResourceSummaries"]?.array ?? []
    let resources = summaries.compactMap { summary -> (String, Resource)? in
      guard let name = summary["LogicalResourceId"]?.string,
        let type = summary["ResourceType"]?.string,
        let id = summary["PhysicalResourceId"]?.string, !id.isEmpty,
        summary["ResourceStatus"]?.string != "DELETE_COMPLETE"
      else { return nil }
      return (name, Resource(type: type, physicalID: id))
    }
    return Dictionary(resources) { first, _ in first }
  }

  private static func nestedStacks(in answer: Document?) -> [(name: String, id: String)] {
    resources(in: answer).filter { $0.value.type == ResourceType.nestedStack }
      .sorted { $0.key < $1.key }.map { ($0.key, $0.value.physicalID) }
  }
}

extension Unavailability {
  /// CloudFormation refuses to describe a stack that is not there with the same code as other
  /// wrong input. https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStacks.html
  fileprivate var saysThatNoStackExists: Bool {
    guard case .refused(let code) = kind else { return false }
    return code == "ValidationError" && message.contains("does not exist")
  }
}
