internal import Documents
internal import PreflightModel

/// What one planned resource takes from a quota, at one moment, for one parent.
struct Consumption: Hashable, Sendable {
  var parent: QuotaParent?
  var amount: AmountRange
  /// What the amount depends on, where it is a range.
  var unknowns: [UnknownAmount] = []
}

/// Reads from a planned resource how much of a quota it takes, and for which parent.
///
/// What the plan does not tell becomes a range; what only AWS can tell becomes a lookup.
struct ConsumerReading {
  let consumer: Consumer
  let take: Catalog.Take
  let side: ResourceSide
  let context: DemandContext

  /// Whether the plan states all that the resource will have, whatever it has today.
  var isWhole: Bool { consumer.isWhole || take.quota.usage.isEmpty }

  /// What the resource takes, one entry per parent; empty when it takes nothing.
  func consumptions() -> [Consumption] {
    if let simple { return [simple] }
    guard let bases = consumer.each.map(side.elements(of:)) ?? [[]] else {
      return consumer.skipsUnknownList ? [] : consumptions(under: [], isKnown: false)
    }
    return bases.flatMap { consumptions(under: $0, isKnown: true) }
  }

  /// What the most common kind of consumer takes: so much per resource, whatever its attributes.
  private var simple: Consumption? {
    guard case .fixed(let amount) = consumer.amount, consumer.each == nil,
      consumer.conditions.isEmpty, take.quota.scope != .resource, side.resource.number == .one
    else { return nil }
    return Consumption(parent: nil, amount: AmountRange(amount))
  }

  /// What one element takes, or the resource itself; of a list that is not known, anything.
  private func consumptions(under base: [DocumentPath.Step], isKnown: Bool) -> [Consumption] {
    let match = isKnown ? conditions(under: base) : .maybe
    guard match != .no else { return [] }
    return parents(under: base).flatMap { parent in
      amounts(under: base).map { compartment, amount in
        let amount = !isKnown ? .unbounded : match == .maybe ? amount.orNothing : amount
        return Consumption(
          parent: parent?.compartment(compartment), amount: amount.times(side.resource.number),
          unknowns: unknowns(of: amount, under: base, isKnown: isKnown))
      }
    }
  }

  /// What is taken, by compartment of the quota; one without a name where it has none.
  private func amounts(under base: [DocumentPath.Step]) -> [(String?, AmountRange)] {
    let reading = AmountReading(
      take: take, side: side, base: base, context: context)
    guard consumer.amount == .securityGroupRules else {
      return [(consumer.compartment, reading.amount(consumer.amount))]
    }
    guard let direction = consumer.compartment.flatMap(SecurityGroupRules.Direction.init) else {
      return []
    }
    return reading.securityGroupRules.map { family, amount in
      (SecurityGroupRules.compartment(direction, family), amount)
    }
  }

  // MARK: Conditions

  private enum Match {
    case yes
    case maybe
    case no
  }

  private func conditions(under base: [DocumentPath.Step]) -> Match {
    var result = Match.yes
    for condition in consumer.conditions {
      switch side.value(condition.attribute, under: base) {
      case .known(let value):
        if !condition.condition.holds(for: value) { return .no }
      case .absent:
        if !condition.condition.holds(for: nil) { return .no }
      case .unknown, .sensitive:
        switch condition.unknown {
        case .mayPass: result = .maybe
        case .passes: continue
        case .fails: return .no
        }
      }
    }
    return result
  }

  // MARK: Parents

  private func parents(under base: [DocumentPath.Step]) -> [QuotaParent?] {
    guard take.quota.scope == .resource else { return [nil] }
    guard let rule = consumer.parent else { return [itself] }
    return context.parents(by: rule, of: side, under: base)
  }

  /// The resource as its own parent: what is counted is part of it. One of which the plan states
  /// everything is as good as new.
  private var itself: QuotaParent {
    if isWhole { return context.plannedParent(side) }
    if side.moment == .after, side.resource.change.creates {
      return context.plannedParent(side)
    }
    return side.resource.priorAttributes["id"]?.string.map(QuotaParent.existing) ?? .unknown
  }
}
