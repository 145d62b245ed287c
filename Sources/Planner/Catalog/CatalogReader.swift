package import Documents
internal import PreflightModel

/// Reads catalogue files: `quotas.json`, and those that users bring.
///
/// The format is described in `docs/catalog.md` and `docs/schema/catalog.schema.json`.
package enum CatalogReader {
  package static let schema = "headroom/catalog/1"

  /// The catalogue in a file; every fault that it has is in the error.
  package static func read(_ document: Document) throws(CatalogError) -> Catalog {
    let faults = CatalogFaults()
    let root = CatalogCursor(value: document, path: "", faults: faults)
    let catalog = catalog(in: root)
    guard faults.list.isEmpty, let catalog else { throw CatalogError(faults: faults.list) }
    return catalog
  }

  private static func catalog(in root: CatalogCursor) -> Catalog? {
    guard let members = root.object("schema", "services", "quotas") else { return nil }
    guard let schema = members.required("schema"), let name = schema.string() else { return nil }
    guard name == Self.schema else {
      // Another version may mean anything by its members: nothing else is worth a word.
      schema.fault("is \"\(name)\"; this headroom reads \"\(Self.schema)\"")
      return nil
    }
    let quotas = members.required("quotas")?.elements() ?? []
    return Catalog(
      distinctQuotas(quotas),
      listedQuotas: members["services"].map(listedQuotas) ?? [:])
  }

  private static func distinctQuotas(_ cursors: [CatalogCursor]) -> [Quota] {
    var places: [QuotaID: String] = [:]
    return cursors.compactMap { cursor in
      guard let quota = quota(in: cursor) else { return nil }
      if let first = places[quota.id] {
        cursor.fault("repeats \(quota.id), which stands at \(first)")
        return nil
      }
      places[quota.id] = cursor.path
      return quota
    }
  }

  private static func listedQuotas(in cursor: CatalogCursor) -> [String: Int] {
    guard cursor.value.object != nil else {
      cursor.fault("must be an object, not \(cursor.value.kind)")
      return [:]
    }
    var listed: [String: Int] = [:]
    for (code, service) in CatalogMembers(cursor: cursor).all {
      if !QuotaID.isServiceCode(code) {
        service.fault("stands under a name that is no service code")
      }
      guard let count = service.object("listed")?.required("listed") else { continue }
      if let number = count.positive() {
        listed[code] = Int(exactly: number)
        if listed[code] == nil { count.fault("must be a whole number") }
      }
    }
    return listed
  }
}
