internal import Documents
internal import PreflightModel

/// The resources of a list, all to be created.
struct ResourceList {
  private(set) var resources: [PlannedResource] = []
  private let entriesByName: [String: ResourceListEntry]
  private let selection: AttributeSelection
  /// How many resources without a name there are so far, by type.
  private var unnamed: [String: Int] = [:]

  /// Notes what is wrong with the names at the entries' cursors.
  init(_ entries: [ResourceListEntry], keeping selection: AttributeSelection) {
    self.selection = selection
    let named = entries.compactMap { entry in entry.name.map { ($0, entry) } }
    entriesByName = Dictionary(named) { first, second in
      second.cursor.fault("has the name of another entry")
      return first
    }
    for entry in entries { checkParents(of: entry) }
    for entry in entries { append(entry) }
  }

  private func checkParents(of entry: ResourceListEntry) {
    for (attribute, names) in entry.parents.sorted(by: { $0.key < $1.key }) {
      for name in names {
        guard let parent = entriesByName[name] else {
          entry.cursor.fault("has \(name) as its \(attribute), and no entry is called so")
          continue
        }
        if parent.count != 1 {
          entry.cursor.fault(
            "has \(name) as its \(attribute), which is no single resource but \(parent.count)")
        }
      }
    }
  }

  private mutating func append(_ entry: ResourceListEntry) {
    func kept<Value>(_ members: [String: Value]) -> [String: Value] {
      members.filter { selection.keeps($0.key, of: entry.type) }
    }
    let later = entry.unknown.union(entry.parents.keys)
    let unknown = Dictionary(uniqueKeysWithValues: later.map { ($0, Document.bool(true)) })
    let resource = PlannedResource(
      address: "", type: entry.type, change: .create, region: entry.region,
      attributes: .object(kept(entry.attributes)), unknown: .object(kept(unknown)),
      references: kept(entry.parents).mapValues { names in
        names.compactMap { entriesByName[$0].map(Self.address) }
      })
    for number in 1..<(entry.count + 1) {
      var resource = resource
      resource.address = address(of: entry, number)
      resources.append(resource)
    }
  }

  /// The address of an entry that is one resource and has a name.
  private static func address(of entry: ResourceListEntry) -> String {
    "\(entry.type).\(entry.name ?? "")"
  }

  private mutating func address(of entry: ResourceListEntry, _ number: Int) -> String {
    guard entry.name != nil else {
      unnamed[entry.type, default: 0] += 1
      return "\(entry.type)[\(unnamed[entry.type] ?? number)]"
    }
    return entry.count == 1 ? Self.address(of: entry) : "\(Self.address(of: entry))[\(number)]"
  }
}
