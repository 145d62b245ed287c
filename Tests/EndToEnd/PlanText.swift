import Documents
import TestSupport

/// A Terraform plan as `terraform show -json` writes it, with only what a test is about.
struct PlanText {
  var region = "ap-southeast-1"
  /// The accounts that the provider allows; nobody is asked for without any.
  var accounts: [String] = []
  var changes: [Change] = []

  struct Change {
    var type: String
    /// Without it `main`.
    var name = "main"
    /// The key of a `for_each`.
    var key: String?
    var actions = ["create"]
    /// A JSON object.
    var attributes = "{}"
    /// What was before, where that differs: a JSON object.
    var prior: String?
    /// A JSON object.
    var unknown = "{}"
    /// What an attribute refers to, as expressions have it.
    var references: [String: [String]] = [:]

    var address: String {
      "\(type).\(name)" + (key.map { "[\($0.jsonQuoted)]" } ?? "")
    }
  }

  static func creating(_ type: String, count: Int = 1) -> PlanText {
    PlanText(changes: (0..<count).map { Change(type: type, name: "main\($0)") })
  }

  static func creating(_ type: String, keys: [String]) -> PlanText {
    PlanText(changes: keys.map { Change(type: type, key: $0) })
  }

  var json: String {
    """
    {"format_version":"1.2","terraform_version":"1.11.4",
     "resource_changes":[\(changes.map(Self.json).joined(separator: ","))],
     "configuration":{
       "provider_config":{"aws":{"name":"aws","full_name":"registry.terraform.io/hashicorp/aws",
         "expressions":{"region":{"constant_value":\(region.jsonQuoted)}\(allowedAccounts)}}},
       "root_module":{"resources":[\(resources.joined(separator: ","))]}},
     "applyable":true,"complete":true,"errored":false}
    """
  }

  private static func json(_ change: Change) -> String {
    let remains = change.actions.contains("create") || change.actions == ["update"]
    let isThere = change.actions != ["create"]
    return """
      {"address":\(change.address.jsonQuoted),"mode":"managed","type":\(change.type.jsonQuoted),
       "name":\(change.name.jsonQuoted),\(change.key.map { "\"index\":\($0.jsonQuoted)," } ?? "")
       "provider_name":"registry.terraform.io/hashicorp/aws",
       "change":{"actions":[\(change.actions.map(\.jsonQuoted).joined(separator: ","))],
         "before":\(isThere ? change.prior ?? change.attributes : "null"),
         "after":\(remains ? change.attributes : "null"),
         "after_unknown":\(change.unknown),"before_sensitive":{},"after_sensitive":{}}}
      """
  }

  private var allowedAccounts: String {
    guard !accounts.isEmpty else { return "" }
    let list = accounts.map(\.jsonQuoted).joined(separator: ",")
    return #","allowed_account_ids":{"constant_value":[\#(list)]}"#
  }

  /// The configuration's resources, which say by what provider each is made, and of what.
  private var resources: [String] {
    Set(
      changes.map { change in
        let expressions = change.references.sorted { $0.key < $1.key }.map { name, references in
          let list = references.map(\.jsonQuoted).joined(separator: ",")
          return #"\#(name.jsonQuoted):{"references":[\#(list)]}"#
        }
        return """
          {"address":\((change.type + "." + change.name).jsonQuoted),"mode":"managed",
           "type":\(change.type.jsonQuoted),"name":\(change.name.jsonQuoted),
           "provider_config_key":"aws","schema_version":0,
           "expressions":{\(expressions.joined(separator: ","))}}
          """
      }
    ).sorted()
  }
}

extension TestAccount {
  /// Writes the plan into the working directory, as `plan.json`.
  func write(_ plan: PlanText) throws {
    try directory.write(plan.json, to: "plan.json")
  }
}
