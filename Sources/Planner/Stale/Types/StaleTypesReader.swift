internal import Documents
internal import PreflightModel

/// Reads `stale.json`, whose format `docs/stale.md` describes.
enum StaleTypesReader {
  static let schema = "headroom/stale/types/1"

  /// What the file says; every fault that it has is in the error.
  static func read(_ document: Document) throws(CatalogError) -> StaleTypes {
    let faults = CatalogFaults()
    let root = CatalogCursor(value: document, path: "", faults: faults)
    let types = types(in: root)
    guard faults.list.isEmpty, let types else { throw CatalogError(faults: faults.list) }
    return types
  }

  private static func types(in root: CatalogCursor) -> StaleTypes? {
    guard
      let members = root.object("schema", "patterns", "ownershipTags", "protectTags", "types"),
      let schema = members.required("schema"), let name = schema.string()
    else { return nil }
    guard name == Self.schema else {
      schema.fault("is \"\(name)\"; this headroom reads \"\(Self.schema)\"")
      return nil
    }
    let types = (members.required("types")?.elements() ?? []).compactMap(type)
    check(types, root)
    return StaleTypes(
      types: types,
      patterns: (members.required("patterns")?.elements() ?? []).compactMap(pattern),
      ownershipTags: members.elements("ownershipTags").compactMap { $0.string() },
      protectTags: members["protectTags"].map(tags) ?? [:])
  }

  private static func pattern(_ cursor: CatalogCursor) -> SuffixPattern? {
    guard let members = cursor.object("name", "regex", "contains") else { return nil }
    let name = members.required("name")?.string()
    let regex = members.required("regex")?.string()
    guard let name, let regex else { return nil }
    guard
      let pattern = SuffixPattern(
        name: name, regex: regex, contains: members["contains"]?.string())
    else {
      members["regex"]?.fault("is no regular expression")
      return nil
    }
    return pattern
  }

  private static func tags(_ cursor: CatalogCursor) -> [String: String] {
    CatalogMembers(cursor: cursor).all.reduce(into: [:]) { tags, member in
      tags[member.name] = member.cursor.string()
    }
  }

  /// Relations must lead to types that are there.
  private static func check(_ types: [StaleType], _ root: CatalogCursor) {
    let names = Set(types.map(\.name))
    for type in types {
      for relation in type.relations where !names.contains(relation.type) {
        root.fault("\(type.name) speaks of \(relation.type), which has no entry")
      }
    }
    if names.count < types.count { root.fault("has two entries for one type") }
  }

  // MARK: One type

  private static func type(_ cursor: CatalogCursor) -> StaleType? {
    guard
      let members = cursor.object(
        "type", "global", "list", "joins", "details", "id", "label", "name", "nameAfter", "arn",
        "tags", "untagged", "created", "used", "ignored", "leaving", "active", "protected", "in",
        "heldBy", "prepare", "delete", "wait", "frees")
    else { return nil }
    let name = members.required("type")?.string()
    let listing = members.required("list").flatMap(listing)
    let id = members.required("id")?.documentPath(plural: .never)
    guard let name, let listing, let id else { return nil }
    let type = StaleType(
      name: name, isGlobal: members["global"]?.bool() ?? false, listing: listing,
      joins: named(members["joins"], join), details: named(members["details"], detail), id: id,
      label: members["label"].flatMap(template),
      displayName: members["name"]?.documentPath(plural: .never),
      nameSeparator: members["nameAfter"]?.string()?.first,
      arn: members["arn"].flatMap(arn), tags: tagSource(members),
      created: members["created"]?.documentPath(plural: .never),
      lastUsed: members["used"]?.documentPath(plural: .never),
      ignored: conditions(members, "ignored"), leaving: conditions(members, "leaving"),
      active: conditions(members, "active"),
      protections: members.elements("protected").compactMap(protection),
      relations: relations(members),
      steps: StepTemplate.Stage.allCases.flatMap { steps(members, $0) },
      frees: members.elements("frees").compactMap(freed))
    if !type.steps.contains(where: { $0.stage == .delete }) { cursor.fault("lacks \"delete\"") }
    return type
  }

  private typealias StepTemplate = StaleType.StepTemplate

  private static func conditions(_ members: CatalogMembers, _ name: String) -> [FieldCondition] {
    members.elements(name).compactMap(CatalogReader.fieldCondition)
  }

  private static func named<Value>(
    _ cursor: CatalogCursor?, _ read: (CatalogCursor) -> Value?
  ) -> [String: Value] {
    guard let cursor else { return [:] }
    return CatalogMembers(cursor: cursor).all.reduce(into: [:]) { values, member in
      values[member.name] = read(member.cursor)
    }
  }

  private static func tagSource(_ members: CatalogMembers) -> StaleType.TagSource {
    if let path = members["tags"]?.documentPath(plural: .never) { return .path(path) }
    if members["untagged"]?.bool() == true { return .none }
    if members["arn"] == nil {
      members.cursor.fault("needs \"arn\", by which its tags are found, \"tags\" or \"untagged\"")
    }
    return .taggingAPI
  }

  static func template(_ cursor: CatalogCursor) -> ItemTemplate? {
    guard let text = cursor.string() else { return nil }
    do throws(DocumentPathError) {
      return try ItemTemplate(text)
    } catch {
      cursor.fault("\(error)")
      return nil
    }
  }

  /// A template, or the path to where the ARN stands.
  private static func arn(_ cursor: CatalogCursor) -> ItemTemplate? {
    guard let text = cursor.value.string, !text.contains("$") else { return template(cursor) }
    return cursor.documentPath(plural: .never).map { ItemTemplate(path: $0) }
  }
}
