internal import Documents
internal import PreflightModel

/// The one whose policies decide what the caller may do.
enum SimulatedPrincipal: Hashable {
  case user(arn: String)
  /// A role by its name; its path does not stand in the ARN of a session.
  case role(name: String)
  /// One whose policies cannot be simulated, in words.
  case other(String)

  /// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html
  init(_ caller: Caller) {
    let fields = caller.arn.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    let parts = (fields.last ?? "").split(separator: "/").map(String.init)
    switch parts.first {
    case "user"?: self = .user(arn: caller.arn)
    case "assumed-role"? where parts.count > 2: self = .role(name: parts[1])
    case "root"?: self = .other("the account's root user")
    case "federated-user"?: self = .other("a federated user")
    default: self = .other("no user and no role")
    }
  }

  /// Tells the ARN of a role.
  static func lookup(role name: String) -> Lookup {
    Lookup(
      service: "iam", operation: "GetRole", input: ["RoleName": .string(name)], region: nil)
  }

  static func arn(ofRole answer: Document) -> String? { answer["Role"]?["Arn"]?.string }
}
