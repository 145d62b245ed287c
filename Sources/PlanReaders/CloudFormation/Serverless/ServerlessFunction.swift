internal import Documents

/// `AWS::Serverless::Function`.
/// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources-function.html
extension ServerlessExpansion {
  mutating func expandFunction(_ source: ServerlessResource) throws(PlanError) {
    let id = source.logicalID
    var properties = source.properties
    properties["Events"] = nil
    properties["Role"] = addRole(of: source) ?? source["Role"]
    if let tracing = source["Tracing"] { properties["TracingConfig"] = ["Mode": tracing] }
    output.add(id, "AWS::Lambda::Function", properties, like: source)
    if let alias = source["AutoPublishAlias"] {
      let name = try evaluator.value(of: alias).text ?? ""
      let function = Document.reference(to: id)
      output.add(
        id + "Version", "AWS::Lambda::Version", ["FunctionName": function], like: source)
      output.add(
        id + "Alias" + name, "AWS::Lambda::Alias", ["FunctionName": function, "Name": alias],
        like: source)
    }
    addURL(of: source)
    addInvokeConfiguration(of: source)
    try deployments.add(source, evaluator)
    addEvents(of: source)
  }

  /// The role that the function gets unless it names one; what the function names then.
  private mutating func addRole(of source: ServerlessResource) -> Document? {
    let role = source.logicalID + "Role"
    let policies: [String: Document] = ["ManagedPolicyArns": managedPolicies(of: source)]
    guard let given = source["Role"] else {
      output.add(role, "AWS::IAM::Role", policies, like: source)
      return .arn(of: role)
    }
    // A role that is only perhaps given is created in the other case.
    guard let choice = given.choice else { return nil }
    switch (choice.yes.isNoValue, choice.no.isNoValue) {
    case (true, true):
      output.add(role, "AWS::IAM::Role", policies, like: source)
      return .arn(of: role)
    case (true, false):
      output.add(role, "AWS::IAM::Role", policies, like: source, condition: choice.condition)
      return ["Fn::If": [.string(choice.condition), .arn(of: role), choice.no]]
    case (false, true):
      let otherwise = output.negation(of: choice.condition)
      output.add(role, "AWS::IAM::Role", policies, like: source, condition: otherwise)
      return ["Fn::If": [.string(choice.condition), choice.yes, .arn(of: role)]]
    case (false, false):
      return nil
    }
  }

  /// The policies of AWS that the function needs, and those that it names.
  private func managedPolicies(of source: ServerlessResource) -> Document {
    var names = ["service-role/AWSLambdaBasicExecutionRole"]
    if source["VpcConfig"] != nil { names.append("service-role/AWSLambdaVPCAccessExecutionRole") }
    if source["Tracing"]?.string == "Active" { names.append("AWSXRayDaemonWriteAccess") }
    for (_, event) in source.events {
      guard let name = ServerlessEvents.policies[event.type], !names.contains(name) else {
        continue
      }
      names.append(name)
    }
    let given = source["Policies"]?.array ?? [source["Policies"]].compactMap(\.self)
    let named = given.filter { policy in
      policy.string.map { !names.contains($0) } ?? (policy.function != nil)
    }
    return .array(names.map(Document.string) + named)
  }

  private mutating func addURL(of source: ServerlessResource) {
    guard let configuration = source["FunctionUrlConfig"] else { return }
    let id = source.logicalID
    output.add(id + "Url", "AWS::Lambda::Url", like: source)
    guard configuration["AuthType"]?.string == "NONE" else { return }
    output.add(id + "UrlPublicPermissions", "AWS::Lambda::Permission", like: source)
    output.add(id + "URLInvokeAllowPublicAccess", "AWS::Lambda::Permission", like: source)
  }

  private mutating func addInvokeConfiguration(of source: ServerlessResource) {
    guard let configuration = source["EventInvokeConfig"] else { return }
    let id = source.logicalID + "EventInvokeConfig"
    output.add(id, "AWS::Lambda::EventInvokeConfig", like: source)
    for outcome in ["OnSuccess", "OnFailure"] {
      guard let target = configuration["DestinationConfig"]?[outcome],
        let kind = ["SQS": "Queue", "SNS": "Topic"][target["Type"]?.string ?? ""]
      else { continue }
      let type = kind == "Queue" ? "AWS::SQS::Queue" : "AWS::SNS::Topic"
      guard let destination = target["Destination"], !destination.isNull else {
        output.add(id + outcome + kind, type, like: source)
        continue
      }
      guard let choice = destination.choice, choice.yes.isNoValue != choice.no.isNoValue else {
        continue
      }
      let condition =
        choice.yes.isNoValue ? choice.condition : output.negation(of: choice.condition)
      output.add(
        id + outcome + kind, type, like: source,
        condition: both(source.condition, and: condition))
    }
  }

  private mutating func both(_ first: String?, and second: String) -> String {
    guard let first else { return second }
    let name = "\(first)AND\(second)"
    output.addCondition(
      name, ["Fn::And": [["Condition": .string(first)], ["Condition": .string(second)]]])
    return name
  }
}
