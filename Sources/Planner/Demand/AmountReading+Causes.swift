extension AmountReading {
  /// The attributes that an amount without a bound depends on; none when only AWS could tell it.
  func causes(of amount: Consumer.Amount) -> [UnknownAmount.Cause] {
    switch amount {
    case .fixed, .securityGroupRules:
      return []
    case .attributes(let attributes, let divisor, let absent):
      let numbers = attributes.map { number($0, absent: absent) }
      let others = numbers.filter { $0.high != nil }.reduce(AmountRange(1), *) / divisor
      let unknown = zip(attributes, numbers).filter { $0.1.high == nil }.compactMap { name($0.0) }
      return unknown.map { .value(of: $0, each: unknown.count == 1 ? others.low : nil) }
    case .length(let attribute, _), .characters(let attribute), .policyCharacters(let attribute):
      return name(attribute).map { [.length(of: $0, each: 1)] } ?? []
    case .distinct(let attributes):
      let unknown = attributes.filter { !side.isTold($0, under: base) }
      return unknown.compactMap(name).map { .length(of: $0, each: 1) }
    case .vCPUs(let vCPUs):
      guard side.isTold(vCPUs.type, under: base) else {
        return name(vCPUs.type).map { [.value(of: $0, each: nil)] } ?? []
      }
      guard let times = vCPUs.times?.value, !side.isTold(times, under: base) else { return [] }
      let each = self.vCPUs(vCPUs)
      return name(times).map { [.value(of: $0, each: each.high)] } ?? []
    }
  }

  private func name(_ attribute: AttributePaths) -> String? {
    side.name(of: attribute, under: base)
  }
}
