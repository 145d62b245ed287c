internal import Documents

extension CatalogReader {
  private static let kinds = ["value", "product", "length", "characters", "vCPUs"]

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
        "value", "product", "length", "characters", "vCPUs", "times", "divideBy", "absent")
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
    default:
      let times = members["times"].flatMap { attributePaths($0, of: dialects) }
      return attributePaths(read, of: dialects).map { .vCPUs(type: $0, times: times) }
    }
  }

  private static func checkCompanions(of kind: String, _ members: CatalogMembers) {
    let allowed =
      switch kind {
      case "value", "product": ["divideBy", "absent"]
      case "length": ["absent"]
      case "vCPUs": ["times"]
      default: [String]()
      }
    for name in ["times", "divideBy", "absent"] where !allowed.contains(name) {
      members[name]?.fault("must not stand with \"\(kind)\"")
    }
  }
}
