/// Whom a statement is about: `Principal` or `NotPrincipal`.
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
enum PolicyPrincipals: Hashable, Sendable {
  case these(Named)
  case allBut(Named)
  /// Decided only at apply.
  case unknown

  struct Named: Hashable, Sendable {
    /// `"Principal": "*"`.
    var isEveryone = false
    /// Account numbers and ARNs of accounts, users, roles and sessions.
    var aws: [PolicyText] = []
    var services: [PolicyText] = []
  }
}

extension PolicyPrincipals {
  /// Whether the statement is about the one who asks.
  ///
  /// - Parameter effect: An account that is named stands for all in it when something is denied;
  ///   when something is allowed, the policies of the one who asks decide as well.
  func include(_ principal: PolicyRequest.Principal, for effect: PolicyStatement.Effect) -> Ternary
  {
    switch (self, principal) {
    case (.these(let named), .service(let name, let perhaps)):
      named.include(service: name, perhaps: perhaps)
    case (.these(let named), .serviceLinkedRole(let arn, let account)):
      named.include(role: arn, of: account, for: effect)
    case (.allBut(let named), .service(let name, let perhaps)):
      !named.include(service: name, perhaps: perhaps)
    // Which names spare a role, its own or its account's too, AWS calls a thing to avoid.
    case (.allBut, .serviceLinkedRole), (.unknown, _): .unknown
    }
  }
}

extension PolicyPrincipals.Named {
  fileprivate func include(service: String, perhaps: Set<String>) -> Ternary {
    if isEveryone { return .yes }
    // `{"AWS": "*"}`: AWS calls it equal to `"*"` for anonymous callers; of services it says
    // nothing. What is decided only at apply is an ARN or a number, and names no service.
    return services.any { Self.names($0, service: service, perhaps: perhaps) }
      .or(aws.contains("*") ? .unknown : .no)
  }

  /// A service is named in full: a wildcard matches no part of a principal's name.
  private static func names(
    _ text: PolicyText, service: String, perhaps: Set<String>
  ) -> Ternary {
    guard let name = text.known else {
      return PolicyPattern(exactly: text).matches(PolicyText(service))
    }
    if name == service { return .yes }
    // That a lone wildcard means every service stands nowhere.
    return name == "*" || perhaps.contains(name) ? .unknown : .no
  }

  fileprivate func include(
    role arn: PolicyText, of account: String?, for effect: PolicyStatement.Effect
  ) -> Ternary {
    if isEveryone || aws.contains("*") { return .yes }
    let isNamed = aws.any { PolicyPattern(exactly: $0).matches(arn) }
    switch effect {
    case .allow: return isNamed
    case .deny, .unknown: return isNamed.or(aws.any { $0.names(account: account) })
    }
  }
}

extension PolicyText {
  /// Whether it is the number of the account, or `arn:aws:iam::ACCOUNT:root`.
  fileprivate func names(account: String?) -> Ternary {
    PolicyPattern(exactly: self).matches("\(account)")
      .or(PolicyPattern(wildcards: "arn:aws*:iam::\(account):root").matches(self))
  }
}
