/// The kinds of plan file, by the names that reports use.
package enum PlanFormat: String, CaseIterable, Hashable, Sendable {
  case terraformPlan = "terraform-plan"
  case terraformStream = "terraform-stream"
  case pulumiPreview = "pulumi-preview"
  case pulumiEvents = "pulumi-events"
  case cloudFormationTemplate = "cloudformation-template"
  case cloudFormationChangeSet = "cloudformation-change-set"
  case cdkAssembly = "cdk-assembly"
  case resourceList = "resource-list"

  /// When the tool deletes what is no longer wanted.
  ///
  /// Pulumi and CloudFormation delete after everything has been created; Terraform follows the
  /// dependencies alone, so an unrelated deletion may come before or after a creation.
  package var deletionOrder: DeletionOrder {
    switch self {
    case .terraformPlan, .terraformStream, .resourceList: .unordered
    case .pulumiPreview, .pulumiEvents: .last
    case .cloudFormationTemplate, .cloudFormationChangeSet, .cdkAssembly: .last
    }
  }

  /// Whether a plan tells what exists already and is its own. A template alone does not: its stack
  /// may have been deployed before.
  package var tellsWhatIsItsOwn: Bool {
    switch self {
    case .cloudFormationTemplate, .cdkAssembly: false
    case .terraformPlan, .terraformStream, .pulumiPreview, .pulumiEvents,
      .cloudFormationChangeSet, .resourceList:
      true
    }
  }

  package enum DeletionOrder: Hashable, Sendable {
    case last
    case unordered
  }
}
