internal import Documents

extension CatalogReader {
  private static let measures = [
    "value", "sum", "length", "characters", "policyCharacters", "distinct", "measure",
  ]

  /// How the items are measured; they are counted when nothing is said.
  static func measure(_ members: CatalogMembers) -> UsageSource.Measure {
    let stated = measures.compactMap { name in members[name].map { (name, $0) } }
    for (name, cursor) in stated.dropFirst() {
      cursor.fault("\"\(name)\" must not stand beside \"\(stated[0].0)\"")
    }
    checkCompanions(of: stated.first?.0, members)
    guard let (name, cursor) = stated.first else { return .count }
    let divisor = members["divideBy"]?.positive() ?? 1
    switch name {
    case "value":
      let minus = members["minus"]?.documentPath(plural: .never)
      return cursor.documentPath(plural: .never)
        .map { .value($0, minus: minus, dividedBy: divisor) } ?? .count
    case "sum": return sum(cursor, dividedBy: divisor)
    case "length": return cursor.documentPath().map { .length($0) } ?? .count
    case "characters": return cursor.documentPath(plural: .never).map { .characters($0) } ?? .count
    case "policyCharacters":
      return cursor.documentPath(plural: .never).map { .policyCharacters($0) } ?? .count
    case "distinct": return cursor.documentPath().map { .distinct($0) } ?? .count
    default: return named(cursor)
    }
  }

  /// Several factors make a product, for which each must be one number.
  private static func sum(_ cursor: CatalogCursor, dividedBy divisor: Double) -> UsageSource.Measure
  {
    let factors = cursor.oneOrMore()
    if factors.isEmpty, cursor.value.array != nil { cursor.fault("must name at least one number") }
    let plurality: CatalogCursor.Plurality = factors.count > 1 ? .never : .either
    return .sum(factors.compactMap { $0.documentPath(plural: plurality) }, dividedBy: divisor)
  }

  private static func named(_ cursor: CatalogCursor) -> UsageSource.Measure {
    guard let name = cursor.string() else { return .count }
    guard name == "securityGroupRules" else {
      cursor.fault("\"\(name)\" is no measure; known is securityGroupRules")
      return .count
    }
    return .securityGroupRules
  }

  private static func checkCompanions(of measure: String?, _ members: CatalogMembers) {
    if measure != "value" {
      members["minus"]?.fault("must only stand with \"value\"")
    }
    if measure != "value", measure != "sum" {
      members["divideBy"]?.fault("must only stand with \"value\" or \"sum\"")
    }
  }
}
