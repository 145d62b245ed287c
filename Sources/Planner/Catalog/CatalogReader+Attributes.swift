internal import Documents

extension CatalogReader {
  /// An attribute in exactly the spellings that the consumer has: an object with each of them, or
  /// Terraform's alone where the others follow from it.
  ///
  /// - Parameter mayLack: whether null may stand for a tool that has no such attribute.
  static func attributePaths(
    _ cursor: CatalogCursor, of dialects: Set<Dialect>, mayLack: Bool = false
  ) -> AttributePaths? {
    if cursor.value.string != nil {
      return cursor.documentPath().map { AttributePaths(spelledAlike: $0, in: dialects) }
    }
    guard
      let members = cursor.object(
        Dialect.terraform.rawValue, Dialect.pulumi.rawValue, Dialect.cloudFormation.rawValue, "of")
    else { return nil }
    let holders = members["of"].flatMap { holder($0, of: dialects) } ?? [:]
    return AttributePaths(paths(members, of: dialects, mayLack: mayLack), of: holders)
  }

  /// Where the resource names the one that has the attribute.
  private static func holder(
    _ cursor: CatalogCursor, of dialects: Set<Dialect>
  ) -> [Dialect: DocumentPath]? {
    if let nested = cursor.value["of"], !nested.isNull {
      cursor.fault("must not stand within another \"of\"")
      return nil
    }
    return attributePaths(cursor, of: dialects)?.paths
  }

  private static func paths(
    _ members: CatalogMembers, of dialects: Set<Dialect>, mayLack: Bool
  ) -> [Dialect: DocumentPath] {
    var paths: [Dialect: DocumentPath] = [:]
    for dialect in Dialect.allCases {
      switch (members[dialect.rawValue], dialects.contains(dialect)) {
      case (let member?, true) where mayLack && member.value.isNull: break
      case (let member?, true): paths[dialect] = member.documentPath()
      case (let member?, false):
        member.fault("must not stand where the consumer names no type for \(dialect.rawValue)")
      case (nil, true): members.cursor.fault("lacks \"\(dialect.rawValue)\"")
      case (nil, false): break
      }
    }
    return paths
  }

  /// The attribute that names the parent, or an object that says how to get on from there.
  static func parentRule(
    _ cursor: CatalogCursor, of dialects: Set<Dialect>
  ) -> Consumer.ParentRule? {
    guard ["attribute", "via", "absent"].contains(where: { cursor.value[$0] != nil }) else {
      return attributePaths(cursor, of: dialects).map { Consumer.ParentRule(attribute: $0) }
    }
    guard let members = cursor.object("attribute", "via", "absent") else { return nil }
    let attribute = members.required("attribute").flatMap { attributePaths($0, of: dialects) }
    let via = members["via"].flatMap { parentVia($0, of: dialects) }
    guard let attribute, members["via"] == nil || via != nil else { return nil }
    return Consumer.ParentRule(attribute: attribute, absent: members["absent"]?.string(), via: via)
  }

  private static func parentVia(
    _ cursor: CatalogCursor, of dialects: Set<Dialect>
  ) -> Consumer.ParentRule.Via? {
    guard let members = cursor.object("attribute", "call", "input", "items", "key", "value") else {
      return nil
    }
    let attribute = members.required("attribute").flatMap { attributePaths($0, of: dialects) }
    let call = call(members)
    if let input = members["input"],
      input.value.placeholderNames.contains(where: { $0 != Placeholder.each.rawValue })
    {
      input.fault("must have no placeholder but ${each}, the id that the attribute holds")
    }
    let items = members.required("items")?.documentPath(plural: .always)
    let key = members.required("key")?.documentPath(plural: .never)
    let value = members.required("value")?.documentPath(plural: .never)
    guard let attribute, let call, let items, let key, let value else { return nil }
    return Consumer.ParentRule.Via(
      attribute: attribute, call: call, items: items, key: key, value: value)
  }
}
