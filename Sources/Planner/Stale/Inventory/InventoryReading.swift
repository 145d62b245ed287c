internal import Documents
internal import PreflightModel

/// Lists every type in every region: all calls of a round are asked for together.
struct InventoryReading {
  let types: [StaleType]
  let scope: StaleScope
  let facts: Facts
  private(set) var inventory = StaleInventory()

  init(types: [StaleType], scope: StaleScope, facts: Facts) {
    self.types = types
    self.scope = scope
    self.facts = facts
    read()
  }

  private mutating func read() {
    for region in scope.regions {
      let tags = inventory.answer(to: TagListing.lookup(in: region), in: facts)
        .map(TagListing.tags)
      for type in types where !type.isGlobal { read(type, in: region, tags: tags) }
    }
    for type in types where type.isGlobal { read(type, in: nil, tags: nil) }
  }

  private mutating func read(
    _ type: StaleType, in region: String?, tags: [String: [String: String]]?
  ) {
    let joins = type.joins.mapValues { joined(by: $0, in: region) }
    for parent in parents(of: type, in: region) {
      var places = scope.places(in: region)
      if let parent { places["parent"] = .string(parent) }
      guard let lookup = lookup(type.listing.call, .object(places), in: region),
        let answer = inventory.answer(to: lookup, in: facts)
      else { continue }
      guard let items = items(of: type, in: answer) else {
        inventory.refused[lookup] = Unavailability(
          .malformed, "the answer to \(lookup) lacks \(type.listing.items?.description ?? "")")
        continue
      }
      for item in items {
        add(item, of: type, in: region, parent: parent, places: places, joins: joins, tags: tags)
      }
    }
  }

  private func items(of type: StaleType, in answer: Document) -> [Document]? {
    guard let path = type.listing.items else { return [answer] }
    return answer.strictValues(at: path) ?? (type.listing.itemsMayBeAbsent ? [] : nil)
  }

  private mutating func add(
    _ item: Document, of type: StaleType, in region: String?, parent: String?,
    places: [String: Document], joins: [String: Joined], tags: [String: [String: String]]?
  ) {
    var members: [String: Document] = [:]
    if let parent { members["parent"] = .string(parent) }
    for (name, joined) in joins { members[name] = joined.items(for: item) }
    let document = item.adding(members)
    guard !type.ignored.contains(where: { $0.holds(for: document) }),
      var resource = ExistingResource(
        document, type: type, region: region, context: places, tagsByARN: tags)
    else { return }
    for joined in joins.values {
      if let refusal = joined.refusal { resource.unread.append(refusal) }
    }
    inventory.resources.append(resource)
  }

  // MARK: Calls

  private func lookup(
    _ call: UsageSource.CallTemplate, _ context: Document, in region: String?
  ) -> Lookup? {
    call.input.filled(from: context).map {
      Lookup(service: call.service, operation: call.operation, input: $0, region: region)
    }
  }

  /// What the listing is made for; one nil where it is made once.
  private mutating func parents(of type: StaleType, in region: String?) -> [String?] {
    guard let each = type.listing.each else { return [nil] }
    guard let lookup = lookup(each.call, .object(scope.places(in: region)), in: region),
      let answer = inventory.answer(to: lookup, in: facts)
    else { return [] }
    guard let values = answer.strictValues(at: each.values) else {
      inventory.refused[lookup] = Unavailability(
        .malformed, "the answer to \(lookup) lacks \(each.values)")
      return []
    }
    return values.map(\.string)
  }

  // MARK: Joins

  /// The items of another listing by their keys.
  private struct Joined {
    let on: DocumentPath
    var byKey: [String: [Document]] = [:]
    /// Why there are none.
    var refusal: String?

    func items(for item: Document) -> Document {
      .array(item.value(at: on)?.fillingText.flatMap { byKey[$0] } ?? [])
    }
  }

  private mutating func joined(by join: StaleType.Join, in region: String?) -> Joined {
    var joined = Joined(on: join.on)
    guard let lookup = lookup(join.call, .object(scope.places(in: region)), in: region) else {
      return joined
    }
    guard let items = inventory.answer(to: lookup, in: facts)?.strictValues(at: join.items) else {
      joined.refusal = "\(lookup) could not be read"
      return joined
    }
    for item in items {
      for key in Set((item.values(at: join.key) ?? []).compactMap(\.fillingText)) {
        joined.byKey[key, default: []].append(item)
      }
    }
    return joined
  }
}
