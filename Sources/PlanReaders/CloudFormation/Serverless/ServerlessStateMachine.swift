internal import Documents

/// `AWS::Serverless::StateMachine`.
/// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources-statemachine.html
extension ServerlessExpansion {
  mutating func expandStateMachine(_ source: ServerlessResource) {
    let id = source.logicalID
    var properties = source.properties
    properties["Events"] = nil
    properties["StateMachineName"] = source["Name"]
    properties["StateMachineType"] = source["Type"]
    properties["RoleArn"] = source["Role"] ?? .arn(of: id + "Role")
    if source["Role"] == nil { output.add(id + "Role", "AWS::IAM::Role", like: source) }
    output.add(id, "AWS::StepFunctions::StateMachine", properties, like: source)
    if let alias = source["AutoPublishAlias"] {
      output.add(id + "Version", "AWS::StepFunctions::StateMachineVersion", like: source)
      output.add(
        id + "Alias" + alias.identifierText, "AWS::StepFunctions::StateMachineAlias", like: source)
    }
    for (name, event) in source.events {
      for created in ServerlessEvents.ofStateMachine(event) {
        output.add(id + name + created.suffix, created.type, like: source)
      }
    }
  }
}
