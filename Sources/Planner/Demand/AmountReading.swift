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
      characters(attribute) { $0.unicodeScalars.count }
    case .policyCharacters(let attribute):
      characters(attribute, counted: PolicySize.characters(in:))
    case .distinct(let attributes):
      distinct(attributes)
    case .vCPUs(let vCPUs):
      self.vCPUs(vCPUs) * (vCPUs.times.map(times) ?? AmountRange(1))
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
    case .unknown: unknownLength(attribute)
    case .sensitive: .unbounded
    }
  }

  /// A list of what is created together with the resource has, as far as the plan tells, one
  /// element for each resource that it comes from.
  private func unknownLength(_ attribute: AttributePaths) -> AmountRange {
    guard let path = attribute[side.dialect], attribute.holders.isEmpty else { return .unbounded }
    let sources = side.resource.references[DocumentPath(steps: base + path.steps).dottedNames]
    guard let sources, !sources.isEmpty else { return .unbounded }
    return AmountRange(low: 0, high: Double(sources.count))
  }

  /// The length of a text; a document that a template writes out is sent as JSON.
  private func characters(
    _ attribute: AttributePaths, counted count: (String) -> Int
  ) -> AmountRange {
    switch side.value(attribute, under: base) {
    case .known(let value): AmountRange(Double(count(value.string ?? value.jsonText(.compact))))
    case .absent: .zero
    case .unknown, .sensitive: .unbounded
    }
  }

  private func distinct(_ attributes: [AttributePaths]) -> AmountRange {
    var values: Set<Document> = []
    for attribute in attributes {
      switch side.value(attribute, under: base) {
      case .known(.array(let elements)): values.formUnion(elements)
      case .known(let value): values.insert(value)
      case .absent: continue
      case .unknown, .sensitive: return AmountRange(low: Double(values.count), high: nil)
      }
    }
    return AmountRange(Double(values.count))
  }

  // MARK: Instances

  func vCPUs(_ vCPUs: Consumer.VCPUs) -> AmountRange {
    if let cores = vCPUs.cores.flatMap(statedNumber),
      let threads = vCPUs.threads.flatMap(statedNumber)
    {
      return AmountRange(cores * threads)
    }
    guard case .known(let value) = side.value(vCPUs.type, under: base), let type = value.string
    else { return .unbounded }
    return context.vCPUs(of: type, in: side.region).map { AmountRange($0) } ?? .unbounded
  }

  func times(_ times: Consumer.Times) -> AmountRange {
    switch side.value(times.value, under: base) {
    case .known(let value): value.amount.map { AmountRange($0) } ?? .unbounded
    case .absent: times.least.map { number($0, absent: 0) } ?? AmountRange(1)
    case .unknown, .sensitive:
      AmountRange(
        low: times.least.map { number($0, absent: 0).low } ?? 0,
        high: times.most.flatMap { number($0, absent: nil).high })
    }
  }

  /// Nil when the plan does not state a number: Terraform calls CPU options unknown that a
  /// configuration leaves out.
  private func statedNumber(_ attribute: AttributePaths) -> Double? {
    guard case .known(let value) = side.value(attribute, under: base) else { return nil }
    return value.amount
  }
}

extension Document {
  /// A number of things, or the sum of several: not negative, perhaps written as text, as
  /// CloudFormation's templates may. Nobody plans more than 10^15, and products and sums of less
  /// stay finite.
  fileprivate var amount: Double? {
    if let elements = array {
      let amounts = elements.compactMap(\.amount)
      return amounts.count == elements.count ? amounts.reduce(0, +) : nil
    }
    let value = number?.double ?? string.flatMap(Double.init)
    return value.flatMap { (0...1e15).contains($0) ? $0 : nil }
  }
}
