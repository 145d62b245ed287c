package import Documents
internal import PreflightModel

extension Snapshot {
  /// The snapshot as it is written to a file, facts in a stable order.
  package var json: JSONValue {
    let ordered = facts.map { (lookup: $0.key, fact: $0.value) }
      .sorted { Self.order($0.lookup) < Self.order($1.lookup) }
    return [
      "schema": .string(Self.schema),
      "account": account.map(Self.json(of:)) ?? nil,
      "recordedAt": .string(recordedAt),
      "facts": .array(ordered.map { Self.json(of: $0.fact, to: $0.lookup) }),
    ]
  }

  private static func order(_ lookup: Lookup) -> (String, String, String, String) {
    (lookup.service, lookup.operation, lookup.region ?? "", lookup.input.jsonText(.compact))
  }

  private static func json(of account: Report.Account) -> JSONValue {
    [
      "id": .string(account.id), "arn": .string(account.arn),
      "partition": .string(account.partition),
    ]
  }

  private static func json(of fact: Fact, to lookup: Lookup) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("service", .string(lookup.service)), ("operation", .string(lookup.operation)),
      ("region", .string(lookup.region)), ("input", JSONValue(lookup.input)),
    ]
    switch fact {
    case .known(let answer): members.append(("answer", JSONValue(answer)))
    case .unavailable(let reason): members.append(("unavailable", .string(reason.recorded)))
    }
    return .object(members)
  }
}

extension Snapshot {
  /// Reads what `json` gave.
  ///
  /// Throws when it is no snapshot or a fact of it is not whole.
  package init(_ document: Document) throws(SnapshotError) {
    guard document["schema"]?.string == Self.schema else {
      throw SnapshotError(description: "its \"schema\" is not \"\(Self.schema)\"")
    }
    guard let entries = document["facts"]?.array else {
      throw SnapshotError(description: "it has no list \"facts\"")
    }
    var facts: [Lookup: Fact] = [:]
    for (index, entry) in entries.enumerated() {
      guard let (lookup, fact) = Self.fact(in: entry) else {
        throw SnapshotError(description: "fact \(index + 1) of it lacks a member")
      }
      facts[lookup] = fact
    }
    self.init(
      account: document["account"].flatMap(Self.account(in:)),
      recordedAt: document["recordedAt"]?.string ?? "", facts: facts)
  }

  private static func account(in document: Document) -> Report.Account? {
    guard let id = document["id"]?.string, let arn = document["arn"]?.string,
      let partition = document["partition"]?.string
    else { return nil }
    return Report.Account(id: id, arn: arn, partition: partition)
  }

  private static func fact(in entry: Document) -> (Lookup, Fact)? {
    guard let service = entry["service"]?.string, let operation = entry["operation"]?.string,
      let region = entry["region"], let input = entry["input"], input.object != nil
    else { return nil }
    let lookup = Lookup(
      service: service, operation: operation, input: input, region: region.string)
    if let answer = entry["answer"] { return (lookup, .known(answer)) }
    return entry["unavailable"]?.string.map { text in
      (lookup, .unavailable(Unavailability(recorded: text)))
    }
  }
}
