internal import Documents
internal import PreflightModel

/// How a type is listed and looked into.
extension StaleTypesReader {
  static func listing(_ cursor: CatalogCursor) -> StaleType.Listing? {
    guard let members = cursor.object("call", "input", "items", "itemsMayBeAbsent", "each"),
      let call = CatalogReader.call(members)
    else { return nil }
    return StaleType.Listing(
      call: call, items: members["items"]?.documentPath(plural: .always),
      itemsMayBeAbsent: members["itemsMayBeAbsent"]?.bool() ?? false,
      each: members["each"].flatMap(enumeration))
  }

  private static func enumeration(_ cursor: CatalogCursor) -> UsageSource.Enumeration? {
    guard let members = cursor.object("call", "input", "values") else { return nil }
    let call = CatalogReader.call(members)
    let values = members.required("values")?.documentPath(plural: .always)
    guard let call, let values else { return nil }
    return UsageSource.Enumeration(call: call, values: values)
  }

  static func join(_ cursor: CatalogCursor) -> StaleType.Join? {
    guard let members = cursor.object("call", "input", "items", "on", "key") else { return nil }
    let call = CatalogReader.call(members)
    let items = members.required("items")?.documentPath(plural: .always)
    let on = members.required("on")?.documentPath(plural: .never)
    let key = members.required("key")?.documentPath()
    guard let call, let items, let on, let key else { return nil }
    return StaleType.Join(call: call, items: items, on: on, key: key)
  }

  static func detail(_ cursor: CatalogCursor) -> StaleType.Detail? {
    guard let members = cursor.object("call", "input", "pairs"),
      let call = CatalogReader.call(members)
    else { return nil }
    return StaleType.Detail(call: call, pairs: members["pairs"]?.documentPath(plural: .never))
  }
}
