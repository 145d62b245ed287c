internal import Documents

extension CatalogReader {
  private static let kinds = [
    "value", "product", "length", "characters", "policyCharacters", "distinct", "vCPUs",
  ]

  /// A number, the name of a way to count, or an object that says what is read.
  static func amount(_ cursor: CatalogCursor, of dialects: Set<Dialect>) -> Consumer.Amount {
    switch cursor.value {
    case .number: return cursor.positive().map { .fixed($0) } ?? .fixed(1)
    case .string("securityGroupRules"): return .securityGroupRules
    case .object: return readAmount(cursor, of: dialects) ?? .fixed(1)
    case .null, .bool, .string, .array:
      cursor.fault("must be a number, \"securityGroupRules\" or an object")
      return .fixed(1)
    }
  }

  private static func readAmount(
    _ cursor: CatalogCursor, of dialects: Set<Dialect>
  ) -> Consumer.Amount? {
    guard
      let members = cursor.object(
        "value", "product", "length", "characters", "policyCharacters", "distinct", "vCPUs",
        "cores", "threads", "times", "divideBy", "absent")
    else { return nil }
    let stated = kinds.compactMap { name in members[name].map { (name, $0) } }
    guard let (name, read) = stated.first, stated.count == 1 else {
      cursor.fault("must have one of \(kinds.joined(separator: ", "))")
      return nil
    }
    checkCompanions(of: name, members)
    let absent = members["absent"]?.amount()
    let divisor = members["divideBy"]?.positive() ?? 1
    switch name {
    case "value":
      return attributePaths(read, of: dialects)
        .map { .attributes([$0], dividedBy: divisor, absent: absent) }
    case "product":
      let factors = read.elements().compactMap { attributePaths($0, of: dialects) }
      if factors.count < 2 { read.fault("must name at least two numbers") }
      return .attributes(factors, dividedBy: divisor, absent: absent)
    case "length": return attributePaths(read, of: dialects).map { .length($0, absent: absent) }
    case "characters": return attributePaths(read, of: dialects).map { .characters($0) }
    case "policyCharacters":
      return attributePaths(read, of: dialects).map { .policyCharacters($0) }
    case "distinct":
      return .distinct(read.elements().compactMap { attributePaths($0, of: dialects) })
    default:
      return attributePaths(read, of: dialects).map { .vCPUs(vCPUs($0, members, of: dialects)) }
    }
  }

  private static func vCPUs(
    _ type: AttributePaths, _ members: CatalogMembers, of dialects: Set<Dialect>
  ) -> Consumer.VCPUs {
    func attribute(_ name: String) -> AttributePaths? {
      members[name].flatMap { attributePaths($0, of: dialects) }
    }
    if members["cores"] == nil, let threads = members["threads"] {
      threads.fault("must only stand with \"cores\"")
    }
    return Consumer.VCPUs(
      type: type, cores: attribute("cores"), threads: attribute("threads"),
      times: members["times"].flatMap { times($0, of: dialects) })
  }

  /// An attribute, or an object that also says what stands for one that is not set or not known.
  private static func times(
    _ cursor: CatalogCursor, of dialects: Set<Dialect>
  ) -> Consumer.Times? {
    guard cursor.value["value"] != nil else {
      return attributePaths(cursor, of: dialects).map { Consumer.Times(value: $0) }
    }
    guard let members = cursor.object("value", "from", "to"),
      let value = members.required("value").flatMap({ attributePaths($0, of: dialects) })
    else { return nil }
    return Consumer.Times(
      value: value, least: members["from"].flatMap { attributePaths($0, of: dialects) },
      most: members["to"].flatMap { attributePaths($0, of: dialects) })
  }

  private static func checkCompanions(of kind: String, _ members: CatalogMembers) {
    let allowed =
      switch kind {
      case "value", "product": ["divideBy", "absent"]
      case "length": ["absent"]
      case "vCPUs": ["times", "cores", "threads"]
      default: [String]()
      }
    for name in ["times", "cores", "threads", "divideBy", "absent"] where !allowed.contains(name) {
      members[name]?.fault("must not stand with \"\(kind)\"")
    }
  }
}
