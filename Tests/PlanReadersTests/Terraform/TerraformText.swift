import PreflightModel

/// The text of a Terraform plan with these elements of `resource_changes`.
func terraformPlan(
  _ changes: String..., configuration: String = "{}", others: String = ""
) -> String {
  """
  {"format_version": "1.2", "terraform_version": "1.11.4"\(others),
   "resource_changes": [\(changes.joined(separator: ",\n"))],
   "configuration": \(configuration)}
  """
}

/// The text of an element of `resource_changes`; `change` is what follows its actions.
func terraformChange(
  _ address: String, _ actions: [String] = ["create"], _ change: String = #""after": {}"#,
  others: String = ""
) -> String {
  let parts = address.split(separator: ".")
  let module = parts.dropLast(2).joined(separator: ".")
  let name = parts.last?.prefix { $0 != "[" } ?? ""
  let index = parts.last?.split(separator: "[").dropFirst().first?.dropLast()
  return """
    {"address": \(quoted(address)), "mode": "managed", "type": "\(parts.dropLast().last ?? "")",
     \(module.isEmpty ? "" : #""module_address": \#(quoted(module)),"#) "name": "\(name)",
     \(index.map { #""index": \#($0),"# } ?? "") \(others)
     "provider_name": "registry.terraform.io/hashicorp/aws",
     "change": {"actions": [\(actions.map(quoted).joined(separator: ", "))], \(change)}}
    """
}

private func quoted(_ text: String) -> String {
  "\"" + text.replacing("\"", with: "\\\"") + "\""
}

extension ReaderExamples {
  static let terraform = ReaderExamples(
    format: .terraformPlan,
    nothing: #"{"format_version": "1.2", "planned_values": {"root_module": {}}}"#,
    changing: { change in
      guard let actions = terraformActions(of: change) else { return nil }
      let state = #"{"cidr_block": "10.0.0.0/16", "region": "eu-west-1"}"#
      let isGone = change == .delete || change == .forget
      return terraformPlan(
        terraformChange(
          "aws_vpc.main", actions,
          #""before": \#(change == .create ? "null" : state), "after": \#(isGone ? "null" : state)"#
        ))
    },
    cidrBlock: "cidr_block",
    database: terraformPlan(
      terraformChange(
        "aws_db_instance.main", ["create"],
        """
        "after": {"engine": "postgres", "password": "\(password)", "region": "eu-west-1"},
        "after_unknown": {"address": true}, "after_sensitive": {"password": true}
        """),
      others: #", "variables": {"password": {"value": "\#(password)"}}"#),
    secret: "password", unknown: "address",
    subnet: terraformPlan(
      terraformChange("aws_vpc.main"),
      terraformChange("aws_subnet.a", ["create"], #""after_unknown": {"vpc_id": true}"#),
      configuration: """
        {"root_module": {"resources": [
          {"mode": "managed", "type": "aws_subnet", "name": "a",
           "expressions": {"vpc_id": {"references": ["aws_vpc.main.id", "aws_vpc.main"]}}}]}}
        """),
    parent: "vpc_id",
    foreign: terraformPlan(
      """
      {"address": "random_id.a", "mode": "managed", "type": "random_id", "name": "a",
       "provider_name": "registry.terraform.io/hashicorp/random",
       "change": {"actions": ["create"], "after": {}}}
      """),
    partial: terraformPlan(terraformChange("aws_vpc.main"), others: #", "errored": true"#))

  private static func terraformActions(of change: Change) -> [String]? {
    switch change {
    case .create: ["create"]
    case .update: ["update"]
    case .delete: ["delete"]
    case .replaceDeletingFirst: ["delete", "create"]
    case .replaceCreatingFirst: ["create", "delete"]
    case .replaceInUnknownOrder: nil
    case .replaceForgetting: ["forget", "create"]
    case .forget: ["forget"]
    case .read: ["read"]
    case .unchanged: ["no-op"]
    case .unrecognized: ["renew"]
    }
  }
}
