internal import Documents
internal import PreflightModel

/// Reads from a planned resource, or from an element of one of its lists, how much it takes.
struct AmountReading {
  let take: Catalog.Take
  let side: ResourceSide
  let base: [DocumentPath.Step]
  let context: DemandContext

  func amount(_ amount: Consumer.Amount) -> AmountRange {
    switch amount {
    case .fixed(let amount):
      AmountRange(amount)
    case .attributes(let attributes, let divisor, let absent):
      attributes.map { number($0, absent: absent) }.reduce(AmountRange(1), *) / divisor
    case .length(let attribute, let absent):
      length(attribute, absent: absent)
    case .characters(let attribute):
      characters(attribute)
    case .vCPUs(let type, let times):
      vCPUs(type) * (times.map { number($0, absent: 1) } ?? AmountRange(1))
    case .securityGroupRules:
      securityGroupRules.map(\.1).reduce(.zero, +)
    }
  }

  /// The rules of a security group that this stands for, by address family.
  var securityGroupRules: [(SecurityGroupRules.Family, AmountRange)] {
    let rule = PlannedSecurityGroupRule(
      side: side, base: base,
      prefixListSize: { context.prefixListSize($0, of: take.quota, in: side.region) })
    return SecurityGroupRules.Family.allCases.map { ($0, rule.amount(of: $0)) }
  }

  func number(_ attribute: AttributePaths, absent: Double?) -> AmountRange {
    switch side.value(attribute, under: base) {
    case .known(let value): value.amount.map { AmountRange($0) } ?? .unbounded
    case .absent: absent.map { AmountRange($0) } ?? .unbounded
    case .unknown, .sensitive: .unbounded
    }
  }

  private func length(_ attribute: AttributePaths, absent: Double?) -> AmountRange {
    switch side.value(attribute, under: base) {
    case .known(.array(let elements)): AmountRange(Double(elements.count))
    case .known(.object(let members)): AmountRange(Double(members.count))
    case .known: AmountRange(1)
    case .absent: AmountRange(absent ?? 0)
    case .unknown, .sensitive: .unbounded
    }
  }

  private func characters(_ attribute: AttributePaths) -> AmountRange {
    switch side.value(attribute, under: base) {
    case .known(let value):
      value.string.map { AmountRange(Double($0.unicodeScalars.count)) } ?? .unbounded
    case .absent: .zero
    case .unknown, .sensitive: .unbounded
    }
  }

  func vCPUs(_ attribute: AttributePaths) -> AmountRange {
    guard case .known(let value) = side.value(attribute, under: base), let type = value.string
    else { return .unbounded }
    return context.vCPUs(of: type, in: side.region).map { AmountRange($0) } ?? .unbounded
  }
}

extension Document {
  /// A number of things: not negative, perhaps written as text, as CloudFormation's templates may.
  /// Nobody plans more than 10^15, and products and sums of less stay finite.
  fileprivate var amount: Double? {
    let value = number?.double ?? string.flatMap(Double.init)
    return value.flatMap { (0...1e15).contains($0) ? $0 : nil }
  }
}
