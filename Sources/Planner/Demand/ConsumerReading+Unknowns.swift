internal import Documents
internal import PreflightModel

extension ConsumerReading {
  /// What the amount of the resource, or of one element of its list, depends on that the plan does
  /// not tell.
  ///
  /// - Parameters:
  ///   - amount: what one of the resource takes.
  ///   - isKnown: whether the plan tells the list.
  func unknowns(
    of amount: AmountRange, under base: [DocumentPath.Step], isKnown: Bool
  ) -> [UnknownAmount] {
    guard amount.low != amount.high || side.resource.number != .one else { return [] }
    let causes = numberCauses(of: amount) + causes(of: amount, under: base, isKnown: isKnown)
    return causes.map { UnknownAmount(address: side.resource.address, cause: $0) }
  }

  private func numberCauses(of amount: AmountRange) -> [UnknownAmount.Cause] {
    switch side.resource.number {
    case .one: []
    case .oneLater: [.later]
    case .anyNumber: [.count(each: amount.low == amount.high ? amount.low : nil)]
    }
  }

  private func causes(
    of amount: AmountRange, under base: [DocumentPath.Step], isKnown: Bool
  ) -> [UnknownAmount.Cause] {
    guard amount.low != amount.high else { return [] }
    guard isKnown else {
      let each: Double? = if case .fixed(let each) = consumer.amount { each } else { nil }
      let name = consumer.each.flatMap { side.name(of: $0, under: []) }
      return name.map { [.length(of: $0, each: each)] } ?? []
    }
    let conditions = consumer.conditions.map(\.attribute).filter { attribute in
      !side.isTold(attribute, under: base)
    }
    let reading = AmountReading(take: take, side: side, base: base, context: context)
    return conditions.compactMap { side.name(of: $0, under: base) }.map { .condition(on: $0) }
      + (amount.high == nil ? reading.causes(of: consumer.amount) : [])
  }
}

extension ResourceSide {
  /// An attribute as the plan calls it: `scaling_config[0].desired_size`.
  func name(of attribute: AttributePaths, under base: [DocumentPath.Step]) -> String? {
    let own = attribute.holders.isEmpty ? attribute[dialect] : attribute.holders[dialect]
    return own.map { DocumentPath(steps: base + $0.steps).description }
  }

  /// Whether the plan tells the value, or that there is none.
  func isTold(_ attribute: AttributePaths, under base: [DocumentPath.Step]) -> Bool {
    switch value(attribute, under: base) {
    case .known, .absent: true
    case .unknown, .sensitive: false
    }
  }
}
