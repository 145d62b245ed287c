internal import Documents

/// The `configuration` and `variables` of a plan: what was written, and the values given to it.
struct TerraformConfiguration: Hashable, Sendable {
  let root: TerraformModule
  let providers: [String: TerraformProvider]
  /// The values of the root module's variables.
  private let variables: [String: Document]

  init(
    configuration: Document?, variables: Document?,
    keeping isWanted: (String) -> Bool = { _ in true }
  ) {
    root = TerraformModule(configuration?["root_module"], keeping: isWanted)
    providers = (configuration?["provider_config"]?.object ?? [:])
      .mapValues(TerraformProvider.init)
    self.variables = (variables?.object ?? [:]).compactMapValues { $0["value"] }
  }

  /// The value of an expression that is a constant, or nothing but a variable whose value the
  /// plan tells. Nil for locals, functions and interpolations: of these a plan lists the operands
  /// alone.
  func value(
    of expression: TerraformExpression?, inModule names: some BidirectionalCollection<String>
  ) -> Document? {
    switch expression {
    case nil:
      return nil
    case .constant(let value):
      return value
    case .references(let references):
      guard references.count == 1, case .variable(let name) = references[0].subject else {
        return nil
      }
      var value = value(ofVariable: name, inModule: names)
      for attribute in references[0].attributes { value = value?[attribute] }
      return value
    }
  }

  private func value(
    ofVariable name: String, inModule names: some BidirectionalCollection<String>
  ) -> Document? {
    guard let call = names.last else { return variables[name] ?? root.defaults[name] }
    let outer = Array(names.dropLast())
    guard let caller = root.module(at: outer)?.calls[call] else { return nil }
    guard let argument = caller.arguments[name] else { return caller.module.defaults[name] }
    return value(of: argument, inModule: outer)
  }

  /// The key in `providers` of the configuration that a resource's `provider_config_key` names;
  /// nil when there is none.
  ///
  /// Resources in modules carry `<call>:aws` in Terraform 0.12 to 1.0, and nothing has that key:
  /// the root module's provider of the name after the colon stands for it, or the one without
  /// its alias, since aliases may be called otherwise inside a module.
  func knownProviderKey(for key: String) -> String? {
    if providers[key] != nil { return key }
    let name = String(key.split(separator: ":").last ?? "")
    let withoutAlias = String(name.split(separator: ".").first ?? "")
    return [name, withoutAlias].first { providers[$0] != nil }
  }

  /// The accounts that the AWS providers say they are for: the ones they allow, and the ones
  /// whose roles they assume.
  var accountIDs: Set<String> {
    var accounts: Set<String> = []
    for provider in providers.values where provider.isAWS {
      let allowed = value(of: provider.allowedAccountIDs, inModule: provider.moduleNames)
      let single = allowed?.string.map { [$0] }
      accounts.formUnion(single ?? allowed?.array?.compactMap(\.string) ?? [])
      for role in provider.roleARNs {
        guard let arn = value(of: role, inModule: provider.moduleNames)?.string else { continue }
        accounts.formUnion(AccountID.ofARN(arn).map { [$0] } ?? [])
      }
    }
    return accounts.filter(AccountID.isValid)
  }
}
