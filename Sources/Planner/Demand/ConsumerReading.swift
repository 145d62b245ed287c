internal import Documents
internal import PreflightModel

/// What one planned resource takes from a quota, at one moment, for one parent.
package struct Consumption: Hashable, Sendable {
  package var parent: QuotaParent?
  package var amount: AmountRange
}

/// Reads from a planned resource how much of a quota it takes, and for which parent.
///
/// What the plan does not tell becomes a range; what only AWS can tell becomes a lookup.
struct ConsumerReading {
  let consumer: Consumer
  let side: ResourceSide
  let scope: QuotaAssessment.Scope
  let context: DemandContext

  /// What the resource takes, one entry per parent; empty when it takes nothing.
  func consumptions() -> [Consumption] {
    let elements = self.elements()
    guard case .listed(let paths) = elements else {
      return parents(under: []).map { Consumption(parent: $0, amount: .unbounded) }
    }
    return paths.flatMap { base -> [Consumption] in
      let match = conditions(under: base)
      guard match != .no else { return [] }
      let amount = amount(under: base)
      return parents(under: base).map {
        Consumption(parent: $0, amount: match == .maybe ? amount.orNothing : amount)
      }
    }
  }

  // MARK: The elements that are counted one by one

  private enum Elements {
    /// Where each element stands; one empty path when the resource itself is what is counted.
    case listed([[DocumentPath.Step]])
    case unknown
  }

  private func elements() -> Elements {
    guard let each = consumer.each else { return .listed([[]]) }
    guard let path = each[side.dialect] else { return .listed([]) }
    switch side.value(at: path) {
    case .known(.array(let elements)):
      return .listed(elements.indices.map { path.steps + [.index($0)] })
    case .known(.object):
      // Pulumi writes a block that may stand only once as an object.
      return .listed([path.steps])
    case .known, .absent: return .listed([])
    case .unknown, .sensitive: return consumer.skipsUnknownList ? .listed([]) : .unknown
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
      switch value(condition.attribute, under: base) {
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

  // MARK: Amounts

  private func amount(under base: [DocumentPath.Step]) -> AmountRange {
    switch consumer.amount {
    case .fixed(let amount):
      return AmountRange(amount)
    case .attributes(let attributes, let divisor, let absent):
      let factors = attributes.map { number($0, under: base, absent: absent) }
      return factors.reduce(AmountRange(1), *) / divisor
    case .length(let attribute, let absent):
      return length(attribute, under: base, absent: absent)
    case .characters(let attribute):
      guard case .known(let value) = value(attribute, under: base), let text = value.string else {
        return value(attribute, under: base) == .absent ? .zero : .unbounded
      }
      return AmountRange(Double(text.unicodeScalars.count))
    case .vCPUs(let type, let times):
      let factor = times.map { number($0, under: base, absent: 1) } ?? AmountRange(1)
      return vCPUs(type, under: base) * factor
    case .securityGroupRules:
      return .unbounded
    }
  }

  private func number(
    _ attribute: AttributePaths, under base: [DocumentPath.Step], absent: Double?
  ) -> AmountRange {
    switch value(attribute, under: base) {
    case .known(let value):
      return value.amount.map { AmountRange($0) } ?? .unbounded
    case .absent:
      return absent.map { AmountRange($0) } ?? .unbounded
    case .unknown, .sensitive:
      return .unbounded
    }
  }

  private func length(
    _ attribute: AttributePaths, under base: [DocumentPath.Step], absent: Double?
  ) -> AmountRange {
    switch value(attribute, under: base) {
    case .known(.array(let elements)): AmountRange(Double(elements.count))
    case .known(.object(let members)): AmountRange(Double(members.count))
    case .known: AmountRange(1)
    case .absent: AmountRange(absent ?? 0)
    case .unknown, .sensitive: .unbounded
    }
  }

  private func vCPUs(_ attribute: AttributePaths, under base: [DocumentPath.Step]) -> AmountRange {
    guard case .known(let value) = value(attribute, under: base), let type = value.string else {
      return .unbounded
    }
    return context.vCPUs(of: type, in: side.resource.region).map { AmountRange($0) } ?? .unbounded
  }

  // MARK: Parents

  private func parents(under base: [DocumentPath.Step]) -> [QuotaParent?] {
    guard scope == .resource else { return [nil] }
    guard let rule = consumer.parent else { return [itself] }
    return context.parents(by: rule, of: side, under: base)
  }

  /// The resource as its own parent: what is counted is part of it.
  private var itself: QuotaParent {
    if side.moment == .after, side.resource.change.creates {
      return .planned(side.resource.address)
    }
    return side.resource.priorAttributes["id"]?.string.map(QuotaParent.existing) ?? .unknown
  }

  private func value(
    _ attribute: AttributePaths, under base: [DocumentPath.Step]
  ) -> PlannedValue {
    guard let path = attribute[side.dialect] else { return .absent }
    return side.value(at: DocumentPath(steps: base + path.steps))
  }
}

extension Document {
  /// A number, also one that is written as text, as CloudFormation's templates may.
  var amount: Double? {
    let value = number?.double ?? string.flatMap(Double.init)
    guard let value, value.isFinite, value >= 0 else { return nil }
    return value
  }
}
