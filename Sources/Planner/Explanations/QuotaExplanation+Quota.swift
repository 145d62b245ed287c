internal import Documents
package import PreflightModel

extension QuotaExplanation {
  /// What the catalogue says of a quota.
  ///
  /// - Parameter region: What commands name; nil for the region that the AWS CLI is configured for.
  package init(_ quota: Quota, region: String?) {
    let commands = QuotaCommands(quota: quota, region: region)
    self.init(
      id: quota.id, name: quota.name, scope: quota.scope, defaultValue: quota.defaultValue,
      defaultDate: quota.defaultDate, isAdjustable: quota.isAdjustable, maximum: quota.maximum,
      counting: quota.usage.map(\.words), note: quota.note, takers: Self.takers(of: quota),
      failures: quota.errors.map { Failure(code: $0.code, message: $0.message) },
      showing: commands.showing, raising: commands.raising, page: quota.page)
  }

  private static func takers(of quota: Quota) -> [Takers] {
    Dialect.allCases.compactMap { dialect in
      var amounts: [String: [String?]] = [:]
      for consumer in quota.consumers {
        guard let type = consumer.types[dialect] else { continue }
        let words = consumer.amount.words(in: dialect)
        if amounts[type]?.contains(words) != true { amounts[type, default: []].append(words) }
      }
      let types = amounts.sorted { $0.key < $1.key }
        .map { Taker(type: $0.key, amount: Self.either($0.value)) }
      return types.isEmpty ? nil : Takers(tool: dialect.tools, types: types)
    }
  }

  /// One of several amounts, depending on what the resource says; nil when each is 1.
  private static func either(_ amounts: [String?]) -> String? {
    guard amounts != [nil] else { return nil }
    return amounts.map { $0 ?? "1" }.joined(separator: ", or ")
  }
}

extension Dialect {
  /// The tools that spell types so.
  fileprivate var tools: String {
    switch self {
    case .terraform: "Terraform, OpenTofu"
    case .pulumi: "Pulumi"
    case .cloudFormation: "CloudFormation, CDK"
    }
  }
}

extension Consumer.Amount {
  /// How much one resource takes; nil for 1.
  fileprivate func words(in dialect: Dialect) -> String? {
    func name(_ paths: AttributePaths) -> String {
      let attribute = paths[dialect].map { "\($0)" } ?? ""
      guard let holder = paths.holders[dialect] else { return "its `\(attribute)`" }
      return "the `\(attribute)` of what its `\(holder)` names"
    }
    switch self {
    case .fixed(let amount): return amount == 1 ? nil : QuotaNumber(amount).description
    case .attributes(let factors, let divisor, _):
      let product = factors.map(name).joined(separator: " times ")
      switch divisor {
      case 1: return product
      case ..<1: return "\(product) times \(QuotaNumber(1 / divisor))"
      default: return "\(product) divided by \(QuotaNumber(divisor))"
      }
    case .length(let list, _): return "the number of \(name(list))"
    case .characters(let text): return "the characters of \(name(text))"
    case .policyCharacters(let text):
      return "the characters of \(name(text)) that are no white space"
    case .distinct(let attributes):
      return "the number of different \(attributes.map(name).joined(separator: " and "))"
    case .vCPUs(let vCPUs):
      let factor = vCPUs.times.map { " times \(name($0.value))" } ?? ""
      return "the vCPUs of \(name(vCPUs.type))\(factor)"
    case .securityGroupRules: return "its rules"
    }
  }
}
