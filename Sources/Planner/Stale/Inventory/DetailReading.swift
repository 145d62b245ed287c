internal import Documents
internal import PreflightModel

extension StaleInventory {
  /// Asks for the details of these resources and adds those that are known.
  mutating func addDetails(
    of indices: some Sequence<Int>, scope: StaleScope, facts: Facts
  ) {
    for index in indices where !resources[index].type.details.isEmpty {
      let resource = resources[index]
      var members: [String: Document] = [:]
      for (name, detail) in resource.type.details.sorted(by: { $0.key < $1.key }) {
        guard let lookup = resource.lookup(detail.call, scope: scope) else { continue }
        if let answer = answer(to: lookup, in: facts) {
          members[name] = detail.reading(answer)
        } else if refused[lookup] != nil {
          resources[index].unread.append("\(lookup) could not be read")
        }
      }
      resources[index].document = resource.document.adding(members)
      if case .path(let path) = resource.type.tags,
        let tags = resources[index].document.value(at: path)?.pairs
      {
        resources[index].tags = tags
      }
    }
  }
}

extension StaleType.Detail {
  fileprivate func reading(_ answer: Document) -> Document {
    guard let pairs, let found = answer.value(at: pairs)?.pairs else { return answer }
    return .object(found.mapValues(Document.string))
  }
}

extension ExistingResource {
  /// The document with everything that templates may name.
  func context(in scope: StaleScope) -> Document {
    var places = scope.places(in: region)
    places["id"] = .string(id)
    if let name { places["name"] = .string(name) }
    return document.adding(places)
  }

  fileprivate func lookup(_ call: UsageSource.CallTemplate, scope: StaleScope) -> Lookup? {
    call.input.filled(from: context(in: scope)).map {
      Lookup(service: call.service, operation: call.operation, input: $0, region: region)
    }
  }
}
