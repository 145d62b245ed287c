internal import Documents

extension CatalogReader {
  private static let tests = ["is", "isNot", "startsWith", "startsNotWith", "family"]

  static func fieldCondition(_ cursor: CatalogCursor) -> FieldCondition? {
    guard
      let members = cursor.object(
        "field", "is", "isNot", "startsWith", "startsNotWith", "family", "absent")
    else { return nil }
    let condition = condition(members, placeholders: [.account])
    let field = members.required("field")?.documentPath()
    guard let condition, let field else { return nil }
    return FieldCondition(field: field, condition: condition)
  }

  static func attributeCondition(
    _ cursor: CatalogCursor, of dialects: Set<Dialect>, mayLack: Bool = false
  ) -> AttributeCondition? {
    guard
      let members = cursor.object(
        "attribute", "is", "isNot", "startsWith", "startsNotWith", "family", "absent", "unknown")
    else { return nil }
    let unknown = members["unknown"]?.bool()
    let condition = condition(members, placeholders: [], isOptional: unknown != nil)
    let attribute = members.required("attribute").flatMap {
      attributePaths($0, of: dialects, mayLack: mayLack)
    }
    guard let condition, let attribute else { return nil }
    return AttributeCondition(
      attribute: attribute, condition: condition,
      unknown: unknown.map { $0 ? .passes : .fails } ?? .mayPass)
  }

  /// Without a test, `"absent": true` demands that the value is absent and `"absent": false` that
  /// it is there. With neither, any value passes, which `isOptional` allows.
  private static func condition(
    _ members: CatalogMembers, placeholders: Set<Placeholder>, isOptional: Bool = false
  ) -> Condition? {
    let stated = tests.compactMap { name in members[name].map { (name, $0) } }
    for (name, cursor) in stated.dropFirst() {
      cursor.fault("\"\(name)\" must not stand beside \"\(stated[0].0)\"")
    }
    let absent = members["absent"]?.bool()
    guard let (name, cursor) = stated.first else {
      if let absent {
        return Condition(absent ? .isOneOf([]) : .isNoneOf([]), passesAbsent: absent)
      }
      if isOptional { return Condition(.isNoneOf([]), passesAbsent: true) }
      members.cursor.fault("lacks a test: \(tests.joined(separator: ", ")) or absent")
      return nil
    }
    checkPlaceholders(in: cursor, known: placeholders)
    return test(name, cursor).map { Condition($0, passesAbsent: absent ?? false) }
  }

  private static func test(_ name: String, _ cursor: CatalogCursor) -> Condition.Test? {
    let values = cursor.oneOrMore()
    if values.isEmpty {
      if cursor.value.array != nil { cursor.fault("must name at least one value") }
      return nil
    }
    switch name {
    case "is": return .isOneOf(values.map(\.value))
    case "isNot": return .isNoneOf(values.map(\.value))
    case "startsWith": return .startsWith(values.compactMap { $0.string() })
    case "startsNotWith": return .startsWithNone(values.compactMap { $0.string() })
    default:
      for value in values where value.value.string?.allSatisfy(\.isFamilyLetter) == false {
        value.fault("must be the lower-case letters before an instance type's first digit")
      }
      return .isOfFamily(values.compactMap { $0.string() })
    }
  }

  private static func checkPlaceholders(in cursor: CatalogCursor, known: Set<Placeholder>) {
    for value in cursor.oneOrMore() {
      for name in value.value.placeholderNames where !known.map(\.rawValue).contains(name) {
        value.fault("has \"${\(name)}\", which nothing gives a value here")
      }
    }
  }
}

extension Character {
  fileprivate var isFamilyLetter: Bool { isASCII && isLowercase || self == "-" }
}
