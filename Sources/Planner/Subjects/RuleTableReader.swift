internal import Documents

/// Reads the table of a rule. Its format is described in `docs/ARCHITECTURE.md`; conditions and
/// attributes are written as in the catalogue.
struct RuleTableReader<Role: AttributeRole> {
  /// The names under `with` that the rule reads.
  let details: Set<String>

  private static var schema: String { "headroom/rule/1" }

  func table(in root: CatalogCursor) -> RuleTable<Role> {
    guard let members = root.object("schema", "note", "with", "subjects"),
      let schema = members.required("schema"), let name = schema.string()
    else { return RuleTable([]) }
    guard name == Self.schema else {
      schema.fault("is \"\(name)\"; this headroom reads \"\(Self.schema)\"")
      return RuleTable([])
    }
    return RuleTable(
      (members.required("subjects")?.elements() ?? []).compactMap(subject),
      details: members["with"].map(details) ?? [:])
  }

  private func subject(in cursor: CatalogCursor) -> RuleSubject<Role>? {
    guard
      let members = cursor.object(
        "terraform", "pulumi", "cloudformation", "global", "where", "attributes", "with")
    else { return nil }
    let types = CatalogReader.types(members)
    let dialects = Set(types.keys)
    return RuleSubject(
      types: types,
      conditions: members.elements("where").compactMap {
        CatalogReader.attributeCondition($0, of: dialects, mayLack: true)
      },
      attributes: members["attributes"].map { attributes($0, of: dialects) } ?? [:],
      details: members["with"].map(details) ?? [:],
      isGlobal: members["global"]?.bool() ?? false)
  }

  private func attributes(
    _ cursor: CatalogCursor, of dialects: Set<Dialect>
  ) -> [Role: [AttributePaths]] {
    var attributes: [Role: [AttributePaths]] = [:]
    for (name, place) in members(of: cursor) {
      guard let role = Role(rawValue: name) else {
        let known = Role.allCases.map(\.rawValue).sorted().joined(separator: ", ")
        place.fault("is no role that the rule reads; these are \(known)")
        continue
      }
      attributes[role] = place.oneOrMore().compactMap {
        CatalogReader.attributePaths($0, of: dialects, mayLack: true)
      }
    }
    return attributes
  }

  private func details(_ cursor: CatalogCursor) -> [String: Document] {
    var found: [String: Document] = [:]
    for (name, member) in members(of: cursor) {
      if !details.contains(name) { member.fault("is nothing that the rule reads") }
      found[name] = member.value
    }
    return found
  }

  private func members(of cursor: CatalogCursor) -> [(name: String, cursor: CatalogCursor)] {
    if cursor.value.object == nil { cursor.fault("must be an object, not \(cursor.value.kind)") }
    return CatalogMembers(cursor: cursor).all
  }
}
