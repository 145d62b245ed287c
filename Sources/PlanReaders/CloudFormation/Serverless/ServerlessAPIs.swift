internal import Documents

/// The API types of SAM.
/// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources-api.html
extension ServerlessExpansion {
  mutating func expandAPI(_ source: ServerlessResource) throws(PlanError) {
    let id = source.logicalID
    output.add(id, "AWS::ApiGateway::RestApi", source.properties, like: source)
    output.add(
      id + "Deployment", "AWS::ApiGateway::Deployment", ["RestApiId": .reference(to: id)],
      like: source)
    var stage = source.properties
    stage["RestApiId"] = .reference(to: id)
    output.add(id + stageName(of: source) + "Stage", "AWS::ApiGateway::Stage", stage, like: source)
    addAuthorizerPermissions(of: source) { $0["DisableFunctionDefaultPermissions"]?.bool != true }
    try addUsagePlan(of: source)
    let isPrivate = source["Domain"]?["EndpointConfiguration"]?.string == "PRIVATE"
    addDomain(
      of: source, type: isPrivate ? "AWS::ApiGateway::DomainNameV2" : "AWS::ApiGateway::DomainName",
      mapping: isPrivate
        ? "AWS::ApiGateway::BasePathMappingV2" : "AWS::ApiGateway::BasePathMapping")
    if isPrivate, source["Domain"]?["AccessAssociation"] != nil {
      output.add(
        id + "DomainNameAccessAssociation", "AWS::ApiGateway::DomainNameAccessAssociation",
        like: source)
    }
  }

  mutating func expandHTTPAPI(_ source: ServerlessResource) {
    let id = source.logicalID
    var properties = source.properties
    properties["ProtocolType"] = "HTTP"
    output.add(id, "AWS::ApiGatewayV2::Api", properties, like: source)
    addStage(of: source)
    addAuthorizerPermissions(of: source) { $0["EnableFunctionDefaultPermissions"]?.bool == true }
    addDomain(
      of: source, type: "AWS::ApiGatewayV2::DomainName", mapping: "AWS::ApiGatewayV2::ApiMapping")
  }

  mutating func expandWebSocketAPI(_ source: ServerlessResource) {
    let id = source.logicalID
    var properties = source.properties
    properties["ProtocolType"] = "WEBSOCKET"
    output.add(id, "AWS::ApiGatewayV2::Api", properties, like: source)
    addStage(of: source)
    let routes = source["Routes"]?.object ?? [:]
    let api: [String: Document] = ["ApiId": .reference(to: id)]
    for key in routes.keys.sorted() {
      let route = id + Document.string(key).identifierText
      output.add(route + "Route", "AWS::ApiGatewayV2::Route", api, like: source)
      output.add(route + "Integration", "AWS::ApiGatewayV2::Integration", api, like: source)
      output.add(route + "Permission", "AWS::Lambda::Permission", like: source)
    }
    if routes["$connect"] != nil, let auth = source["Auth"], auth["AuthType"]?.string == "CUSTOM" {
      output.add(id + "Authorizer", "AWS::ApiGatewayV2::Authorizer", api, like: source)
      if auth["InvokeRole"] == nil {
        output.add(id + "AuthorizerPermission", "AWS::Lambda::Permission", like: source)
      }
    }
    addDomain(
      of: source, type: "AWS::ApiGatewayV2::DomainName", mapping: "AWS::ApiGatewayV2::ApiMapping")
  }

  private mutating func addStage(of source: ServerlessResource) {
    var stage = source.properties
    stage["ApiId"] = .reference(to: source.logicalID)
    let isDefault = source.kind == "HttpApi" && source["StageName"] == nil
    output.add(
      source.logicalID + (isDefault ? "ApiGatewayDefault" : stageName(of: source)) + "Stage",
      "AWS::ApiGatewayV2::Stage", stage, like: source)
  }

  /// The stage's name, where a logical id may hold it.
  private func stageName(of source: ServerlessResource) -> String {
    let name = source["StageName"]?.string ?? ""
    return name.allSatisfy { $0.isLetter || $0.isNumber } ? name : ""
  }

  private mutating func addAuthorizerPermissions(
    of source: ServerlessResource, where isGranted: (Document) -> Bool
  ) {
    let authorizers = source["Auth"]?["Authorizers"]?.object ?? [:]
    for (name, authorizer) in authorizers.sorted(by: { $0.key < $1.key }) {
      guard authorizer["FunctionArn"] != nil, isGranted(authorizer) else { continue }
      output.add(
        source.logicalID + name + "AuthorizerPermission", "AWS::Lambda::Permission", like: source)
    }
  }

  private mutating func addUsagePlan(of source: ServerlessResource) throws(PlanError) {
    guard let wish = source["Auth"]?["UsagePlan"]?["CreateUsagePlan"] else { return }
    let prefix: String
    switch try evaluator.value(of: wish).text {
    case "PER_API": prefix = source.logicalID
    case "SHARED": prefix = "Serverless"
    default: return
    }
    output.add(prefix + "UsagePlan", "AWS::ApiGateway::UsagePlan", like: source)
    output.add(prefix + "ApiKey", "AWS::ApiGateway::ApiKey", like: source)
    output.add(prefix + "UsagePlanKey", "AWS::ApiGateway::UsagePlanKey", like: source)
  }

  /// A domain of the API's own, which several APIs may share, and so the records of a zone.
  private mutating func addDomain(of source: ServerlessResource, type: String, mapping: String) {
    guard let domain = source["Domain"], let name = domain["DomainName"] else { return }
    output.add(
      "ApiGatewayDomainName" + name.identifierText, type, ["DomainName": name], like: source)
    let paths = domain["BasePath"]?.array ?? [domain["BasePath"] ?? ""]
    for path in paths {
      output.add(source.logicalID + path.identifierText + "BasePathMapping", mapping, like: source)
    }
    guard let records = domain["Route53"], !records.isNull else { return }
    let zone = records["HostedZoneId"] ?? records["HostedZoneName"] ?? ""
    let isSeparate = records["SeparateRecordSetGroup"]?.bool == true
    output.add(
      "RecordSetGroup" + zone.identifierText + (isSeparate ? name.identifierText : ""),
      "AWS::Route53::RecordSetGroup", like: source)
  }
}
