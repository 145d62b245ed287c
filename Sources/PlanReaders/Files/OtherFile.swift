/// What a file is that no reader recognises.
enum OtherFile: Hashable, Sendable, CaseIterable {
  case nothing
  case emptyObject
  case directory
  case terraformPlanFile
  case terraformPlanText
  case terraformState
  case terraformShowState
  case terraformConfiguration
  case pulumiSummary
  case pulumiStack
  case pulumiText
  case kubernetesManifest
  case composeFile
  case serverlessFile
  case packageManifest
  case webPage
  case jsonList
  case severalObjects
  case json
  case text
  case binary

  private static let terraformAdvice =
    "run `terraform plan -out=tfplan`, then `terraform show -json tfplan > plan.json`"
  private static let showAdvice = "run `terraform show -json tfplan > plan.json`"
  private static let pulumiAdvice = "run `pulumi preview --json > preview.json`"
  private static let anyAdvice =
    "give headroom what `terraform show -json tfplan` or `pulumi preview --json` prints, a "
    + "CloudFormation template or change set, or a cdk.out directory"

  /// One sentence: what the file looks like, and what to do instead.
  func error(about name: String) -> PlanError {
    let (what, advice) = words
    return PlanError(.notAPlan, "\(name) is \(what), not a plan: \(advice).")
  }

  private var words: (what: String, advice: String) {
    switch self {
    case .nothing: ("empty", Self.anyAdvice)
    case .emptyObject: ("an empty JSON object", Self.anyAdvice)
    case .directory: ("a directory", Self.anyAdvice)
    case .terraformPlanFile:
      ("a plan in Terraform's own binary form", Self.showAdvice)
    case .terraformPlanText: ("a Terraform plan printed for people", Self.showAdvice)
    case .terraformState: ("a Terraform state file", Self.terraformAdvice)
    case .terraformShowState: ("a Terraform state as JSON", Self.terraformAdvice)
    case .terraformConfiguration: ("Terraform configuration", Self.terraformAdvice)
    case .pulumiSummary: ("the summary of `pulumi preview --output json`", Self.pulumiAdvice)
    case .pulumiStack: ("an exported Pulumi stack", Self.pulumiAdvice)
    case .pulumiText: ("a Pulumi preview printed for people", Self.pulumiAdvice)
    case .kubernetesManifest: ("a Kubernetes manifest", Self.anyAdvice)
    case .composeFile: ("a Compose file", Self.anyAdvice)
    case .serverlessFile:
      (
        "a serverless.yml",
        "run `serverless package`, and give headroom "
          + ".serverless/cloudformation-template-update-stack.json"
      )
    case .packageManifest: ("a package.json", Self.anyAdvice)
    case .webPage: ("a web page", Self.anyAdvice)
    case .jsonList: ("a JSON list", Self.anyAdvice)
    case .severalObjects:
      ("several JSON objects one after the other", "give headroom each plan in a file of its own")
    case .json: ("JSON of a kind that headroom does not know", Self.anyAdvice)
    case .text: ("text", Self.anyAdvice)
    case .binary: ("no text", Self.anyAdvice)
    }
  }
}
