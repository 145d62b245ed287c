internal import Documents
internal import PreflightModel

/// Reads one source of a quota's usage, as far as the facts go.
struct UsageReading {
  /// EC2 takes no more values in one filter:
  /// https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Filtering.html
  static let valuesPerFilter = 200

  let source: UsageSource
  let scope: QuotaAssessment.Scope
  let answers: Answers
  /// Nil for all, and for a quota that is not per parent.
  let parents: Set<String>?

  func usage() throws(Interruption) -> Usage {
    let tally = try tallyWithAdditions()
    return Usage(
      amounts: scope == .resource ? tally.amounts(of: parents) : ["": tally.total],
      limit: tally.limit, source: source.call.description, isExact: tally.isExact)
  }

  /// All sources that are added up are read, so that all their calls are made at once.
  private func tallyWithAdditions() throws(Interruption) -> UsageTally {
    var tally = UsageTally()
    var missing: Set<Lookup> = []
    let parents = baseParents.map(Set.init)
    for part in [source] + source.plus {
      let reading = UsageReading(source: part, scope: scope, answers: answers, parents: parents)
      do throws(Interruption) {
        tally.merge(try reading.tally())
      } catch {
        switch error {
        case .asks(let lookups): missing.formUnion(lookups)
        case .refused: throw error
        }
      }
    }
    if !missing.isEmpty { throw .asks(missing) }
    return tally
  }

  private func tally() throws(Interruption) -> UsageTally {
    let calls = try self.calls()
    let join = try joinedItems(with: calls.map(\.lookup))
    let documents = try answers.documents(to: calls.map(\.lookup))
    var tally = UsageTally()
    tally.isExact = source.isExact
    for (call, document) in zip(calls, documents) {
      let reading = AnswerReading(
        source: source, lookup: call.lookup, account: answers.account, parent: call.parent,
        joined: join)
      try reading.add(document, to: &tally)
    }
    return tally
  }

  // MARK: Calls

  /// A call, and the parent that it is made for.
  private struct Call {
    var lookup: Lookup
    var parent: String?
  }

  private func calls() throws(Interruption) -> [Call] {
    let names = source.call.input.placeholderNames
    if names.contains(Placeholder.parent.rawValue) {
      return try callsPerParent(needOuter: names.contains(Placeholder.outer.rawValue))
    }
    if source.enumeratesPerParent { return try callsForValuesOfParents() }
    if let each = source.each {
      return try enumeratedValues().map { (outer, values) throws(Interruption) in
        try values.chunks(of: each.batch).map { (chunk) throws(Interruption) in
          Call(lookup: try lookup(PlaceholderValues(each: chunk, outer: outer)))
        }
      }
      .flatMap(\.self)
    }
    guard names.contains(Placeholder.parents.rawValue), let parents = baseParents else {
      return [Call(lookup: try lookup(PlaceholderValues()))]
    }
    return try parents.chunks(of: Self.valuesPerFilter).map { (chunk) throws(Interruption) in
      Call(lookup: try lookup(PlaceholderValues(parents: chunk)))
    }
  }

  /// Parents that are given are asked about at once, without enumerating any.
  private func callsPerParent(needOuter: Bool) throws(Interruption) -> [Call] {
    if let parents = baseParents, !needOuter {
      return try parents.map { (parent) throws(Interruption) in
        Call(lookup: try lookup(PlaceholderValues(parent: parent)), parent: parent)
      }
    }
    let wanted = baseParents.map(Set.init)
    return try enumeratedValues().map { (outer, values) throws(Interruption) in
      try values.filter { wanted?.contains($0) ?? true }.map { (parent) throws(Interruption) in
        Call(
          lookup: try lookup(PlaceholderValues(outer: outer, parent: parent)), parent: parent)
      }
    }
    .flatMap(\.self)
  }

  /// For each parent, one call for every value that is enumerated for it.
  private func callsForValuesOfParents() throws(Interruption) -> [Call] {
    guard let each = source.each, let outer = source.outer else { return [] }
    let parents: [String]
    if let given = baseParents {
      parents = given
    } else {
      parents = try values(of: outer, for: [PlaceholderValues()])[0]
    }
    let valuesByParent = try values(of: each, for: parents.map { PlaceholderValues(parent: $0) })
    return try zip(parents, valuesByParent).map { (parent, values) throws(Interruption) in
      try values.map { (value) throws(Interruption) in
        Call(lookup: try lookup(PlaceholderValues(each: [value])), parent: parent)
      }
    }
    .flatMap(\.self)
  }

  private func lookup(_ values: PlaceholderValues) throws(Interruption) -> Lookup {
    try answers.lookup(source.call, values)
  }

  /// The parents without their compartments, in order.
  private var baseParents: [String]? {
    parents.map { names in
      Set(names.map { ParentName($0, compartments: source.countedCompartments).base }).sorted()
    }
  }

  // MARK: Enumerations

  private func enumeratedValues() throws(Interruption) -> [(outer: String?, values: [String])] {
    guard let each = source.each else { return [] }
    guard let outer = source.outer else {
      return [(nil, try values(of: each, for: [PlaceholderValues()])[0])]
    }
    let outerValues = try values(of: outer, for: [PlaceholderValues()])[0]
    let values = try values(of: each, for: outerValues.map { PlaceholderValues(outer: $0) })
    return zip(outerValues, values).map { ($0, $1) }
  }

  /// The values that an enumeration gives with each of these placeholder values.
  private func values(
    of enumeration: UsageSource.Enumeration, for placeholders: [PlaceholderValues]
  ) throws(Interruption) -> [[String]] {
    let lookups = try placeholders.map { (values) throws(Interruption) in
      try answers.lookup(enumeration.call, values)
    }
    let documents = try answers.documents(to: lookups)
    return try zip(lookups, documents).map { (lookup, document) throws(Interruption) in
      guard let found = enumeration.values(in: document) else {
        throw lookup.lacks(enumeration.values)
      }
      return try found.map { (value) throws(Interruption) in
        guard let text = value.string else {
          throw lookup.malformed("\(enumeration.values) in the answer to \(lookup) is no text")
        }
        return source.name(text)
      }
    }
  }

  // MARK: Joins

  /// The items of the joined call by their key. They are asked for together with the calls
  /// themselves, but for prefix lists, which few security groups name.
  private func joinedItems(with calls: [Lookup]) throws(Interruption) -> [String: Document] {
    guard let join = source.join else { return [:] }
    if source.measure == .securityGroupRules {
      let rules = try answers.documents(to: calls).flatMap { $0.values(at: source.items) ?? [] }
      guard rules.contains(where: { $0.value(at: join.on)?.string != nil }) else { return [:] }
    }
    let lookup = try answers.lookup(join.call)
    guard let document = try answers.documents(to: calls + [lookup]).last else { return [:] }
    guard let items = document.strictValues(at: join.items) else { throw lookup.lacks(join.items) }
    let keyed = items.compactMap { item in
      item.value(at: join.key)?.string.map { ($0, item) }
    }
    return Dictionary(keyed) { first, _ in first }
  }
}

extension UsageSource.Enumeration {
  /// Nil when a member on the way to one of the values is missing.
  fileprivate func values(in document: Document) -> [Document]? {
    guard let items else { return document.strictValues(at: values) }
    guard let found = document.strictValues(at: items) else { return nil }
    let wanted = found.filter { item in conditions.allSatisfy { $0.holds(for: item) } }
    let named = wanted.compactMap { $0.value(at: values) }
    return named.count == wanted.count ? named : nil
  }
}

extension Document {
  fileprivate func values(at path: DocumentPath?) -> [Document]? {
    path.flatMap { values(at: $0) }
  }
}
