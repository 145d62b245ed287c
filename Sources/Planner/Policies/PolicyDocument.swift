/// A policy as IAM's JSON language has it.
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
struct PolicyDocument: Hashable, Sendable {
  /// Only `2012-10-17` has variables; without a version, the older language is meant.
  var version: PolicyText?
  var statements: [PolicyStatement]
  /// Whether there may be statements that are decided only at apply.
  var hasUnknownStatements: Bool

  static let versionWithVariables: PolicyText = "2012-10-17"

  /// A policy of which nothing is known before apply.
  static let unknown = PolicyDocument(version: nil, statements: [], hasUnknownStatements: true)

  /// What AWS gives a key that is created without a policy: the account's IAM policies decide.
  /// https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html
  static func standard(account: String?) -> PolicyDocument {
    PolicyDocument(
      version: versionWithVariables,
      statements: [
        PolicyStatement(
          sid: "Enable IAM User Permissions", effect: .allow,
          principal: .these(.init(aws: ["arn:aws:iam::\(account):root"])),
          actions: .these(["kms:*"]), resources: .these(["*"]), conditions: [],
          hasUnknownConditions: false)
      ], hasUnknownStatements: false)
  }
}
