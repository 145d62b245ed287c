internal import Documents

/// The gradual deployments of a template's functions, for which CodeDeploy is set up.
/// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/automating-updates-to-serverless-apps.html
struct ServerlessDeployments {
  private struct Deployment {
    let function: ServerlessResource
    let hasRole: Bool
    /// Nil when CodeDeploy is to be set up in any case.
    let condition: String?
  }

  private var deployments: [Deployment] = []

  mutating func add(
    _ function: ServerlessResource, _ evaluator: TemplateEvaluator
  ) throws(PlanError) {
    guard let preference = function["DeploymentPreference"] else { return }
    func text(_ member: String) throws(PlanError) -> String? {
      guard let expression = preference[member] else { return nil }
      return try evaluator.value(of: expression).text?.lowercased()
    }
    guard try text("Enabled") != "false" else { return }
    let passesCondition = try text("PassthroughCondition") == "true"
    deployments.append(
      Deployment(
        function: function, hasRole: preference["Role"] != nil,
        condition: passesCondition ? function.condition : nil))
  }

  func expand(into output: inout ServerlessOutput) {
    guard !deployments.isEmpty else { return }
    let condition = sharedCondition(&output)
    output.add(
      "ServerlessDeploymentApplication", "AWS::CodeDeploy::Application", like: nil,
      condition: condition)
    if deployments.contains(where: { !$0.hasRole }) {
      output.add("CodeDeployServiceRole", "AWS::IAM::Role", like: nil, condition: condition)
    }
    for deployment in deployments {
      output.add(
        deployment.function.logicalID + "DeploymentGroup", "AWS::CodeDeploy::DeploymentGroup",
        ["ApplicationName": .reference(to: "ServerlessDeploymentApplication")], like: nil,
        condition: deployment.condition)
    }
  }

  /// Holds when one of the deployments happens; nil when one happens in any case.
  private func sharedCondition(_ output: inout ServerlessOutput) -> String? {
    let conditions = Set(deployments.map(\.condition))
    guard !conditions.contains(nil) else { return nil }
    return output.disjunction(
      of: conditions.compactMap(\.self), name: "ServerlessCodeDeployCondition")
  }
}

extension ServerlessOutput {
  /// The only one of some conditions, or a new one that holds when one of them does.
  mutating func disjunction(of conditions: [String], name: String) -> String? {
    guard conditions.count > 1 else { return conditions.first }
    addCondition(
      name, ["Fn::Or": .array(conditions.sorted().map { ["Condition": .string($0)] })])
    return name
  }
}
