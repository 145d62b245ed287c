internal import CEmbeddedData
internal import Documents

extension Catalog {
  /// The catalogue that headroom comes with: `quotas.json` at the top of the package.
  package static func embedded() throws(CatalogError) -> Catalog {
    var count = 0
    let start = embedded_quotas(&count)
    return try Catalog(json: Array(UnsafeBufferPointer(start: start, count: count)))
  }

  /// The catalogue in a file's bytes; a text that is no JSON is a fault too.
  package init(json bytes: [UInt8]) throws(CatalogError) {
    let document: Document
    do {
      document = try Document(json: bytes)
    } catch {
      throw CatalogError(faults: [CatalogError.Fault(path: "", reason: "is no JSON: \(error)")])
    }
    self = try CatalogReader.read(document)
  }

  /// This catalogue with what another one says in place of its own, quota by quota.
  package func extended(by other: Catalog) -> Catalog {
    Catalog(
      Array(quotas.merging(other.quotas) { _, new in new }.values),
      listedQuotas: listedQuotas.merging(other.listedQuotas) { _, new in new })
  }
}
