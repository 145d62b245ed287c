internal import CEmbeddedData
internal import Documents
package import PreflightModel

/// All that headroom knows of leftovers: `stale.json`.
package struct StaleTypes: Sendable {
  /// In the order of their deletion: what stands in another thing before that one.
  package let types: [StaleType]
  package let patterns: [SuffixPattern]
  /// Tags whose value may name the run that owns a resource, in the order of their weight.
  let ownershipTags: [String]
  /// Tags that protect what carries them with this value.
  let protectTags: [String: String]

  /// The file that headroom comes with.
  package static func embedded() throws(CatalogError) -> StaleTypes {
    var count = 0
    let start = embedded_stale_types(&count)
    return try StaleTypes(json: Array(UnsafeBufferPointer(start: start, count: count)))
  }

  package init(json bytes: [UInt8]) throws(CatalogError) {
    let document: Document
    do {
      document = try Document(json: bytes)
    } catch {
      throw CatalogError(faults: [CatalogError.Fault(path: "", reason: "is no JSON: \(error)")])
    }
    self = try StaleTypesReader.read(document)
  }

  init(
    types: [StaleType], patterns: [SuffixPattern], ownershipTags: [String],
    protectTags: [String: String]
  ) {
    self.types = types
    self.patterns = patterns
    self.ownershipTags = ownershipTags
    self.protectTags = protectTags
  }

  /// Every operation that looking for leftovers may take.
  package var operations: Set<AWSOperation> {
    var operations: Set<AWSOperation> = [TagListing.operation]
    for type in types {
      let calls =
        [type.listing.call, type.listing.each?.call].compactMap(\.self)
        + type.joins.values.map(\.call) + type.details.values.map(\.call)
      operations.formUnion(
        calls.map { AWSOperation(service: $0.service, operation: $0.operation) })
    }
    return operations
  }

  /// Whether deleting leftovers could give some of this quota back.
  func free(_ quota: QuotaID) -> Bool {
    types.contains { $0.frees.contains { $0.quota == quota } }
  }
}
