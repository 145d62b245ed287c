internal import Documents

/// Expands the resource types of SAM into what they create, as AWS's own macro does.
/// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources.html
///
/// Types, number and conditions are the macro's. So are the logical ids, but for the hashes that some
/// of them end in.
struct ServerlessExpansion {
  let evaluator: TemplateEvaluator
  var output = ServerlessOutput()
  var deployments = ServerlessDeployments()
  private(set) var gaps: [String] = []

  init(_ evaluator: TemplateEvaluator) {
    self.evaluator = evaluator
  }

  mutating func expand(_ template: inout Template) throws(PlanError) {
    let globals = ServerlessGlobals(template.globals)
    let written = template.resources
    let sources = written.sorted { $0.key < $1.key }
      .compactMap { ServerlessResource($0.key, $0.value, globals: globals) }
    for source in sources { template.resources[source.logicalID] = nil }
    let apis = ServerlessImplicitAPIs(of: sources, globals: globals).apis(&output)
    // An API of SAM takes the place of a resource that happens to bear its name.
    let replaced = Set(apis.map(\.logicalID))
    for source in sources.filter({ !replaced.contains($0.logicalID) }) + apis {
      try expand(source, in: template.name)
    }
    deployments.expand(into: &output)
    template.resources.merge(output.resources) { own, _ in own }
    template.conditions.merge(output.conditions) { own, _ in own }

    var connections = ServerlessConnections(between: template.resources)
    let connectors = sources.filter { $0.kind == "Connector" }
    for connector in connectors + ServerlessConnections.embedded(in: written) {
      connections.expand(connector)
    }
    template.resources.merge(connections.output.resources) { own, _ in own }
    gaps += connections.unknown.map {
      "What the connector \($0) in \(template.name) creates is not known."
    }
  }

  private mutating func expand(
    _ source: ServerlessResource, in template: String
  ) throws(PlanError) {
    switch source.kind {
    case "Function": try expandFunction(source)
    case "StateMachine": expandStateMachine(source)
    case "Api": try expandAPI(source)
    case "HttpApi": expandHTTPAPI(source)
    case "WebSocketApi": expandWebSocketAPI(source)
    case "GraphQLApi": expandGraphQLAPI(source)
    case "SimpleTable": expandSimpleTable(source)
    case "CapacityProvider": expandCapacityProvider(source)
    case "LayerVersion":
      output.add(source.logicalID, "AWS::Lambda::LayerVersion", source.properties, like: source)
    case "Application": expandApplication(source)
    case "Connector": break
    default:
      gaps.append(
        "What \(source.logicalID) in \(template) creates is not known: there is no "
          + "\(ServerlessResource.prefix)\(source.kind) that headroom expands.")
    }
  }

  private mutating func expandSimpleTable(_ source: ServerlessResource) {
    let key = source["PrimaryKey"]?["Name"] ?? "id"
    var properties = source.properties
    properties["PrimaryKey"] = nil
    properties["KeySchema"] = [["AttributeName": key, "KeyType": "HASH"]]
    if source["ProvisionedThroughput"] == nil { properties["BillingMode"] = "PAY_PER_REQUEST" }
    output.add(source.logicalID, "AWS::DynamoDB::Table", properties, like: source)
  }

  private mutating func expandCapacityProvider(_ source: ServerlessResource) {
    if source["OperatorRole"] == nil {
      output.add(source.logicalID + "OperatorRole", "AWS::IAM::Role", like: source)
    }
    output.add(
      source.logicalID, "AWS::Lambda::CapacityProvider", source.properties, like: source)
  }

  /// A nested stack; its template lies in a file, or in the Serverless Application Repository.
  private mutating func expandApplication(_ source: ServerlessResource) {
    var properties = source.properties
    properties["TemplateURL"] = source["Location"]?.object == nil ? source["Location"] : nil
    output.add(source.logicalID, ResourceType.nestedStack, properties, like: source)
  }
}
