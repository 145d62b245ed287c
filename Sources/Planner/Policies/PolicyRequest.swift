/// A request that a policy is asked about: who wants to do what with which resource.
struct PolicyRequest: Hashable, Sendable {
  enum Principal: Hashable, Sendable {
    /// A service, by the name that it has in policies: `logs.eu-west-1.amazonaws.com`. The others
    /// are names of which AWS does not say whether they mean the same principal.
    case service(String, perhaps: Set<String> = [])
    /// A service-linked role of an account. Its own policy is AWS's and grants nothing on customer
    /// managed keys, so what a key policy leaves to the account's IAM policies does not reach it.
    /// https://docs.aws.amazon.com/autoscaling/ec2/userguide/key-policy-requirements-EBS-encryption.html
    case serviceLinkedRole(arn: PolicyText, account: String?)
  }

  /// What the request holds for a condition key.
  enum ContextValue: Hashable, Sendable {
    /// More than one for keys with several values.
    case values([PolicyText])
    /// The request is known not to have the key.
    case absent
  }

  let principal: Principal
  /// `kms:Decrypt`.
  let action: String
  /// The ARN; pieces of it may be unknown.
  let resource: PolicyText
  /// By condition key, in lower case since the names of keys have no case. Of a key that is not
  /// here, nothing is known.
  private let context: [String: ContextValue]

  init(
    principal: Principal, action: String, resource: PolicyText,
    context: [String: ContextValue] = [:]
  ) {
    self.principal = principal
    self.action = action
    self.resource = resource
    self.context = Dictionary(
      context.map { ($0.key.lowercased(), $0.value) }, uniquingKeysWith: { _, last in last })
  }

  /// What the request holds for a condition key; nil when that is not known.
  func value(of key: String) -> ContextValue? { context[key.lowercased()] }
}
