internal import Documents

/// The permissions that connectors create between two resources.
/// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/reference-sam-connector.html
struct ServerlessConnections {
  private let resources: [String: Document]
  private(set) var output = ServerlessOutput()
  /// The connectors between resources that are not known to be connected.
  private(set) var unknown: [String] = []

  init(between resources: [String: Document]) {
    self.resources = resources
  }

  /// The connectors that stand in the resources from which they lead.
  static func embedded(in resources: [String: Document]) -> [ServerlessResource] {
    resources.sorted { $0.key < $1.key }.flatMap { logicalID, resource in
      (resource["Connectors"]?.object ?? [:]).sorted { $0.key < $1.key }.map { name, connector in
        var properties = connector["Properties"]?.object ?? [:]
        var source = properties["SourceReference"]?.object ?? [:]
        source["Id"] = .string(logicalID)
        properties["Source"] = .object(source)
        // It exists when the resource does that it stands in.
        var attributes: [String: Document] = [:]
        attributes["Condition"] = connector["Condition"]
        return ServerlessResource(
          logicalID: logicalID + name, kind: "Connector", properties: properties,
          attributes: attributes)
      }
    }
  }

  mutating func expand(_ connector: ServerlessResource) {
    let destinations = connector["Destination"]?.array ?? [connector["Destination"] ?? .null]
    for (index, destination) in destinations.enumerated() {
      let suffix = connector["Destination"]?.array == nil ? "" : "Destination\(index)"
      guard let source = type(of: connector["Source"]), let target = type(of: destination),
        let created = CloudFormationFacts.connectors[source]?[target]?.string
      else {
        unknown.append(connector.logicalID)
        continue
      }
      for name in names(created, connector) {
        output.add(connector.logicalID + name + suffix, created, like: connector)
      }
    }
  }

  /// A permission of Lambda for each way of access, one policy for all of them otherwise.
  private func names(_ type: String, _ connector: ServerlessResource) -> [String] {
    guard type == "AWS::Lambda::Permission" else { return ["Policy"] }
    return Set(connector["Permissions"]?.array?.compactMap(\.string) ?? []).sorted()
      .map { $0 + "LambdaPermission" }
  }

  /// The CloudFormation type of what a reference names.
  private func type(of reference: Document?) -> String? {
    let type =
      reference?["Id"]?.string.flatMap { resources[$0]?["Type"]?.string }
      ?? reference?["Type"]?.string
    return type.map { Self.expandedTypes[$0] ?? $0 }
  }

  /// What SAM's own types are for connectors.
  private static let expandedTypes = [
    "AWS::Serverless::Function": "AWS::Lambda::Function",
    "AWS::Serverless::Api": "AWS::ApiGateway::RestApi",
    "AWS::Serverless::HttpApi": "AWS::ApiGatewayV2::Api",
    "AWS::Serverless::SimpleTable": "AWS::DynamoDB::Table",
    "AWS::Serverless::StateMachine": "AWS::StepFunctions::StateMachine",
  ]
}
