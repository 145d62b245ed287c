/// A policy as IAM's JSON language has it.
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
struct PolicyDocument: Hashable, Sendable {
  /// Only `2012-10-17` has variables; without a version, the older language is meant.
  var version: PolicyText?
  var statements: [PolicyStatement]
  /// Whether there may be statements that are decided only at apply.
  var hasUnknownStatements: Bool

  static let versionWithVariables: PolicyText = "2012-10-17"
}
