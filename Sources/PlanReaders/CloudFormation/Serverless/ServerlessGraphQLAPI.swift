internal import Documents

/// `AWS::Serverless::GraphQLApi`.
/// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources-graphqlapi.html
extension ServerlessExpansion {
  mutating func expandGraphQLAPI(_ source: ServerlessResource) {
    let id = source.logicalID
    output.add(id, "AWS::AppSync::GraphQLApi", source.properties, like: source)
    output.add(id + "Schema", "AWS::AppSync::GraphQLSchema", like: source)
    addLoggingRole(of: source)
    addAuthorizers(of: source)
    for key in names(in: source["ApiKeys"]) {
      output.add(id + key, "AWS::AppSync::ApiKey", like: source)
    }
    if source["Cache"] != nil {
      output.add(id + "ApiCache", "AWS::AppSync::ApiCache", like: source)
    }
    if source["DomainName"] != nil {
      output.add(id + "DomainName", "AWS::AppSync::DomainName", like: source)
      output.add(
        id + "DomainNameApiAssociation", "AWS::AppSync::DomainNameApiAssociation", like: source)
    }
    addDataSources("DynamoDb", of: source)
    addDataSources("Lambda", of: source)
    addFunctions(of: source)
  }

  private func names(in section: Document?) -> [String] { (section?.object ?? [:]).keys.sorted() }

  /// Logging is on, with a role of its own, unless it is switched off or has a role.
  private mutating func addLoggingRole(of source: ServerlessResource) {
    guard source["Logging"]?.bool != false, source["Logging"]?["CloudWatchLogsRoleArn"] == nil
    else { return }
    output.add(source.logicalID + "CloudWatchRole", "AWS::IAM::Role", like: source)
  }

  private mutating func addAuthorizers(of source: ServerlessResource) {
    let auth = source["Auth"]
    let all = [auth].compactMap(\.self) + (auth?["Additional"]?.array ?? [])
    for (index, entry) in all.filter({ $0["Type"]?.string == "AWS_LAMBDA" }).enumerated() {
      guard entry["LambdaAuthorizer"] != nil else { continue }
      output.add(
        "\(source.logicalID)AuthorizerPermission\(index + 1)", "AWS::Lambda::Permission",
        like: source)
    }
  }

  private mutating func addDataSources(_ kind: String, of source: ServerlessResource) {
    let sources = source["DataSources"]?[kind]?.object ?? [:]
    for (name, dataSource) in sources.sorted(by: { $0.key < $1.key }) {
      let id = source.logicalID + name + kind
      output.add(id + "DataSource", "AWS::AppSync::DataSource", like: source)
      guard dataSource["ServiceRoleArn"] == nil else { continue }
      output.add(id + "Role", "AWS::IAM::Role", like: source)
      output.add(id + "Policy", "AWS::IAM::ManagedPolicy", like: source)
    }
  }

  private mutating func addFunctions(of source: ServerlessResource) {
    for (name, function) in (source["Functions"]?.object ?? [:]).sorted(by: { $0.key < $1.key }) {
      if function["DataSource"]?.string?.lowercased() == "none" {
        output.add(source.logicalID + "NoneDataSource", "AWS::AppSync::DataSource", like: source)
      }
      guard function["Id"] == nil else { continue }
      output.add(source.logicalID + name, "AWS::AppSync::FunctionConfiguration", like: source)
    }
    for (type, resolvers) in source["Resolvers"]?.object ?? [:] {
      for name in names(in: resolvers) {
        output.add(source.logicalID + type + name, "AWS::AppSync::Resolver", like: source)
      }
    }
  }
}
