internal import Documents

/// One entry of a resource list: some resources of one type that are alike.
struct ResourceListEntry {
  let type: String
  /// What other entries call it; nil when they need not.
  let name: String?
  let count: Int
  let region: String?
  let attributes: [String: Document]
  /// The attributes whose values are decided later.
  let unknown: Set<String>
  /// By attribute, the names of the entries that its value comes from.
  let parents: [String: [String]]
  /// Where the entry stands.
  let cursor: YAMLCursor

  /// As many as anybody plans, so that a slip of the finger does not fill the memory.
  private static let mostResources = 100_000

  /// All entries of a list, in the order of the text. What is wrong is noted at the cursors.
  static func entries(of list: YAMLCursor) -> [ResourceListEntry] {
    let members = list.namedValues()
    let region = members["region"]?.region()
    let types = members.filter { $0.key != "region" }
      .sorted { ($0.value.line, $0.key) < ($1.value.line, $1.key) }
    return types.flatMap { type, value in
      guard AWSTypeName.isPlausible(type) else {
        value.fault(
          "is not known here: give region, and resource types such as aws_vpc, aws:ec2/vpc:Vpc or "
            + "AWS::EC2::VPC")
        return [ResourceListEntry]()
      }
      let entries = value.value.array == nil ? [value] : value.elements()
      return entries.compactMap { ResourceListEntry(type, $0, in: region) }
    }
  }

  private init?(_ type: String, _ cursor: YAMLCursor, in region: String?) {
    let isCounted = cursor.value.number != nil
    guard isCounted || cursor.value.object != nil else {
      let _: Int? = cursor.expected("how many there are, or a mapping")
      return nil
    }
    let members =
      isCounted
      ? ["count": cursor]
      : cursor.members(known: ["count", "name", "region", "attributes", "unknown", "parents"])
    self.type = type
    self.cursor = cursor
    count = members["count"].map { $0.wholeNumber(upTo: Self.mostResources) ?? 0 } ?? 1
    name = members["name"]?.text()
    self.region = members["region"]?.region() ?? region
    attributes = members["attributes"]?.namedValues().mapValues(\.value) ?? [:]
    unknown = Set(members["unknown"]?.elements().compactMap { $0.text() } ?? [])
    parents = (members["parents"]?.namedValues() ?? [:]).mapValues { $0.texts() }
    for twice in twiceGiven { cursor.fault("gives \(twice) more than once") }
  }

  /// The attributes that stand in several of the members.
  private var twiceGiven: [String] {
    let names = attributes.keys.map(\.self) + unknown + parents.keys
    return Dictionary(grouping: names, by: \.self).filter { $0.value.count > 1 }.keys.sorted()
  }
}

extension YAMLCursor {
  fileprivate func region() -> String? {
    parsed("is no region such as eu-west-1") { RegionName.isPlausible($0) ? $0 : nil }
  }

  /// One text, or those of a list.
  fileprivate func texts() -> [String] {
    value.array == nil ? [text()].compactMap(\.self) : elements().compactMap { $0.text() }
  }
}
