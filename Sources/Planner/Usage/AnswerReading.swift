internal import Documents
internal import PreflightModel

/// Measures the items of one answer.
///
/// A member that should be there and is not makes the answer malformed; it never counts as 0.
struct AnswerReading {
  let source: UsageSource
  let lookup: Lookup
  let account: String?
  /// The parent that the call was made for.
  let parent: String?
  /// The items of the joined call by their key.
  let joined: [String: Document]

  func add(_ document: Document, to tally: inout UsageTally) throws(Interruption) {
    let items = try items(in: document)
    if case .value = source.measure, items.isEmpty {
      throw lookup.malformed("the answer to \(lookup) does not hold what was asked for")
    }
    if let parent { tally.add(0, to: parent, in: source.compartment) }
    for item in items {
      try add(item: item, to: &tally)
    }
    if let path = source.limit, tally.limit == nil {
      let stated = (items.first ?? document).value(at: path)?.number.flatMap { $0.finite }
      tally.limit = stated.map { $0 / source.measure.divisor }
    }
  }

  private func items(in document: Document) throws(Interruption) -> [Document] {
    guard let path = source.items else {
      return try passes(document, source.conditions) ? [document] : []
    }
    guard let items = document.strictValues(at: path) else {
      if source.itemsMayBeAbsent { return [] }
      throw lookup.lacks(path)
    }
    return try filtered(items, by: source.conditions)
  }

  private func add(item: Document, to tally: inout UsageTally) throws(Interruption) {
    let units = try units(of: isMeasuredInJoin ? joinedItem(of: item) : item)
    for parent in try parents(of: item) {
      switch source.measure {
      case .securityGroupRules:
        try addRules(units, of: parent, to: &tally)
      case .distinct(let path):
        for unit in units {
          let values = try values(at: path, in: unit).map(\.distinctText)
          tally.addDistinct(Set(values), to: parent, in: source.compartment)
        }
      case .count, .sum, .length, .characters, .policyCharacters, .value, .metric:
        tally.add(try amount(of: units), to: parent, in: source.compartment)
      }
    }
  }

  private func units(of item: Document) throws(Interruption) -> [Document] {
    guard let parts = source.parts else { return [item] }
    guard let elements = item.strictValues(at: parts.list) else {
      if source.measuredMayBeAbsent { return [] }
      throw lookup.lacks(parts.list)
    }
    return try filtered(elements, by: parts.conditions)
  }

  /// Whether the joined items tell the amount, and not the parent.
  private var isMeasuredInJoin: Bool { source.join != nil && source.groupedBy.isEmpty }

  // MARK: Measures

  private func amount(of units: [Document]) throws(Interruption) -> Double {
    var total = 0.0
    for unit in units { total += try amount(of: unit) }
    guard total.isFinite, total >= 0 else {
      throw lookup.malformed("the numbers in the answer to \(lookup) make no sense")
    }
    return total
  }

  private func amount(of unit: Document) throws(Interruption) -> Double {
    switch source.measure {
    case .count, .distinct, .securityGroupRules: return 1
    case .sum(let factors, let divisor):
      var product = 1.0
      for factor in factors {
        if isLeftOut(factor, in: unit) { return 0 }
        product *= try sum(at: factor, in: unit)
      }
      return product / divisor
    case .length(let path):
      if isLeftOut(path, in: unit) { return 0 }
      let found = try values(at: path, in: unit)
      guard !path.isPlural else { return Double(found.count) }
      guard let list = found.first?.array else { throw lookup.lacks(path) }
      return Double(list.count)
    case .characters(let path):
      guard let text = unit.value(at: path)?.string else { throw lookup.lacks(path) }
      return Double(text.unicodeScalars.count)
    case .policyCharacters(let path):
      guard let text = unit.value(at: path)?.string else { throw lookup.lacks(path) }
      return Double(PolicySize.characters(in: text))
    case .value(let path, let minus, let divisor):
      let less = try minus.map { (path) throws(Interruption) in try sum(at: path, in: unit) } ?? 0
      return (try sum(at: path, in: unit) - less) / divisor
    case .metric(let metric):
      guard let usage = metric.usage(in: unit) else { throw lookup.refused(UsageMetric.noData) }
      return usage
    }
  }

  /// Whether the service has left out what is measured, because there is none.
  private func isLeftOut(_ path: DocumentPath, in unit: Document) -> Bool {
    source.measuredMayBeAbsent && unit.strictValues(at: path) == nil
  }

  private func sum(at path: DocumentPath, in unit: Document) throws(Interruption) -> Double {
    var sum = 0.0
    for value in try values(at: path, in: unit) {
      guard let number = value.number?.finite else {
        throw lookup.malformed("\(path) in the answer to \(lookup) is no number")
      }
      sum += number
    }
    return sum
  }

  private func addRules(
    _ rules: [Document], of group: String, to tally: inout UsageTally
  ) throws(Interruption) {
    for rule in rules {
      guard let counted = SecurityGroupRules.Counted(rule, prefixLists: joined) else {
        throw lookup.lacks(SecurityGroupRules.isEgress)
      }
      for compartment in counted.compartments {
        tally.add(counted.amount, to: group, in: compartment)
      }
      tally.isExact = tally.isExact && counted.isExact
    }
  }

  // MARK: Members

  private func parents(of item: Document) throws(Interruption) -> [String] {
    if let parent { return [parent] }
    guard !source.groupedBy.isEmpty else { return [""] }
    let holder = try source.measure == .securityGroupRules ? item : joinedItem(of: item)
    if let path = source.groupedBy.first, path.isPlural {
      return try values(at: path, in: holder).map { (value) throws(Interruption) in
        guard let text = value.scalarText else { throw lookup.lacks(path) }
        return source.name(text)
      }
    }
    let names = try source.groupedBy.map { (path) throws(Interruption) in
      guard let value = holder.value(at: path), let text = value.scalarText else {
        throw lookup.lacks(path)
      }
      return source.name(text)
    }
    return [names.joined(separator: " ")]
  }

  private func joinedItem(of item: Document) throws(Interruption) -> Document {
    guard let join = source.join else { return item }
    guard let key = item.value(at: join.on)?.string else { throw lookup.lacks(join.on) }
    guard let found = joined[key] else {
      throw lookup.malformed("\(key) is missing in the answer to \(join.call)")
    }
    return found
  }

  private func values(
    at path: DocumentPath, in document: Document
  ) throws(Interruption) -> [Document] {
    guard let values = document.strictValues(at: path) else { throw lookup.lacks(path) }
    return values
  }

  // MARK: Conditions

  private func filtered(
    _ items: [Document], by conditions: [FieldCondition]
  ) throws(Interruption) -> [Document] {
    var passing: [Document] = []
    for item in items where try passes(item, conditions) { passing.append(item) }
    return passing
  }

  private func passes(
    _ item: Document, _ conditions: [FieldCondition]
  ) throws(Interruption) -> Bool {
    for condition in conditions {
      guard let resolved = condition.naming(account: account) else {
        // Without the account, only what does not say whose it is can be judged.
        guard item.value(at: condition.field) == nil else {
          throw lookup.malformed("the account is not known, so what is its own cannot be told")
        }
        if !condition.condition.passesAbsent { return false }
        continue
      }
      if !resolved.holds(for: item) { return false }
    }
    return true
  }
}

extension DocumentNumber {
  fileprivate var finite: Double? { double.isFinite ? double : nil }
}

extension Document {
  /// A text, a number or a boolean as text; nil for anything else.
  fileprivate var scalarText: String? {
    switch self {
    case .string(let text): text
    case .number(let number): number.literal
    case .bool(let value): value ? "true" : "false"
    case .null, .array, .object: nil
    }
  }

  /// Any value as a text that only equal values have.
  fileprivate var distinctText: String { scalarText ?? "\(self)" }
}
