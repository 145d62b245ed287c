import PreflightModel

/// The text of a Pulumi preview with these steps.
func pulumiPreview(_ steps: String..., others: String = "") -> String {
  """
  {"config": {"aws:region": "eu-west-1"}, "steps": [\(steps.joined(separator: ",\n"))]
   \(others), "duration": 1, "changeSummary": {"same": 1}}
  """
}

func pulumiURN(_ type: String, _ name: String) -> String {
  "urn:pulumi:dev::app::\(type)::\(name)"
}

let pulumiUnknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9"
let pulumiProvider = pulumiURN("pulumi:providers:aws", "default_6_83_0") + "::" + pulumiUnknown

/// The text of a step. `old` and `new` are members of the states; a nil state is missing.
func pulumiStep(
  _ operation: String, _ type: String = "aws:ec2/vpc:Vpc", _ name: String = "main",
  old: String? = nil, new: String? = nil, provider: String = pulumiProvider
) -> String {
  let urn = pulumiURN(type, name)
  func state(_ label: String, _ members: String?) -> String {
    guard let members else { return "" }
    return """
      "\(label)": {"urn": "\(urn)", "custom": true, "type": "\(type)",
        "provider": "\(provider)"\(members.isEmpty ? "" : ", ")\(members)},
      """
  }
  return """
    {"op": "\(operation)", "urn": "\(urn)", "provider": "\(provider)",
     \(state("oldState", old)) \(state("newState", new)) "detailedDiff": null}
    """
}

extension ReaderExamples {
  static let pulumi = ReaderExamples(
    format: .pulumiPreview,
    nothing: #"{"config": {}, "duration": 1, "changeSummary": {"same": 3}}"#,
    changing: { pulumiPreview(pulumiSteps($0).joined(separator: ", ")) },
    cidrBlock: "cidrBlock",
    database: pulumiPreview(
      pulumiStep(
        "create", "aws:rds/instance:Instance",
        new: """
          "inputs": {"engine": "postgres", "password": "[secret]", "address": "\(pulumiUnknown)"}
          """)),
    secret: "password", unknown: "address",
    subnet: pulumiPreview(
      pulumiStep("create", new: ""),
      pulumiStep(
        "create", "aws:ec2/subnet:Subnet", "a",
        new: """
          "inputs": {"vpcId": "\(pulumiUnknown)"},
          "propertyDependencies": {"vpcId": ["\(pulumiURN("aws:ec2/vpc:Vpc", "main"))"]}
          """)),
    parent: "vpcId",
    foreign: pulumiPreview(pulumiStep("create", "random:index/randomId:RandomId", new: "")),
    partial: pulumiPreview(
      pulumiStep("create", new: ""),
      others: #", "diagnostics": [{"severity": "error", "message": "no"}]"#))
}

/// The steps that change a VPC with the CIDR block 10.0.0.0/16.
func pulumiSteps(_ change: Change) -> [String] {
  let state = #""inputs": {"cidrBlock": "10.0.0.0/16"}"#
  let retained = state + #", "retainOnDelete": true"#
  func steps(_ operations: String..., old: String? = state, new: String? = state) -> [String] {
    operations.map { pulumiStep($0, old: old, new: new) }
  }
  switch change {
  case .create: return steps("create", old: nil)
  case .update: return steps("update")
  case .delete: return steps("delete", new: nil)
  case .replaceDeletingFirst:
    return steps("delete-replaced", "replace", "create-replacement")
  case .replaceCreatingFirst:
    return steps("create-replacement", "replace", "delete-replaced")
  case .replaceInUnknownOrder: return steps("replace")
  case .replaceForgetting: return steps("replace", old: retained)
  case .forget: return steps("delete", old: retained, new: nil)
  case .read: return steps("read", old: nil)
  case .unchanged: return steps("same")
  case .unrecognized: return steps("teleport")
  }
}
