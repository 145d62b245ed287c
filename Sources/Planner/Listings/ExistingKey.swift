internal import Documents
internal import PreflightModel

/// A KMS key that exists.
/// https://docs.aws.amazon.com/kms/latest/APIReference/API_KeyMetadata.html
struct ExistingKey: Sendable {
  let arn: String
  let account: String
  /// `SYMMETRIC_DEFAULT` for what services encrypt with; nil when AWS does not say.
  let spec: String?
  /// AWS's own word: `Enabled`, `PendingDeletion`.
  let state: String
  /// Whether AWS made it for one service, with a policy that nobody can edit.
  let isManagedByAWS: Bool

  var region: String? {
    let fields = arn.split(separator: ":", omittingEmptySubsequences: false)
    return fields.count == 6 ? String(fields[3]) : nil
  }

  static let operation = AWSOperation(service: "kms", operation: "DescribeKey")

  /// - Parameter name: An id, an ARN or an alias.
  static func lookup(_ name: String, in region: String) -> Lookup {
    Lookup(
      service: operation.service, operation: operation.operation,
      input: ["KeyId": .string(name)], region: region)
  }

  /// The policy. KMS wants the id or ARN of the key here, and answers only in the key's account.
  var policyLookup: Lookup {
    Lookup(
      service: "kms", operation: "GetKeyPolicy",
      input: ["KeyId": .string(arn), "PolicyName": "default"], region: region)
  }

  var grantsLookup: Lookup {
    Lookup(service: "kms", operation: "ListGrants", input: ["KeyId": .string(arn)], region: region)
  }

  static let memberNames: Set<String> = [
    "KeyMetadata", "Arn", "AWSAccountId", "KeySpec", "KeyState", "KeyManager", "Policy", "Grants",
    "GranteePrincipal",
  ]

  /// AWS's code for a key or alias that there is not.
  static let notFound = Unavailability.Kind.refused(code: "NotFoundException")

  /// Nil for an answer that lacks what is needed.
  init?(_ answer: Document) {
    guard let metadata = answer["KeyMetadata"], let arn = metadata["Arn"]?.string,
      let account = metadata["AWSAccountId"]?.string, let state = metadata["KeyState"]?.string
    else { return nil }
    self.arn = arn
    self.account = account
    self.state = state
    spec = metadata["KeySpec"]?.string
    isManagedByAWS = metadata["KeyManager"]?.string == "AWS"
  }

  /// Those to whom grants are given.
  static func grantees(in answer: Document) -> [String]? {
    answer["Grants"]?.array?.compactMap { $0["GranteePrincipal"]?.string }
  }
}
