internal import Documents
internal import PreflightModel

/// How a service tells which versions of an engine it offers in a region.
struct EngineOffer: Hashable, Sendable {
  /// As messages call it: "Amazon RDS".
  let service: String
  /// What has the versions, where the service runs one thing only: "Kubernetes".
  let product: String?
  private let call: UsageSource.CallTemplate
  private let items: DocumentPath
  /// Within an item; nil where the item itself is the version.
  private let version: DocumentPath?
  private let status: DocumentPath?
  private let deprecated: Set<String>
  /// The engine of a type that has only one.
  let engine: String?
  /// What the list has in front of the version that a plan writes.
  let prefix: String
  let matching: VersionMatching

  struct Offered: Hashable, Sendable {
    let version: EngineVersion
    /// The service's own word for a version on its way out; nil for one that is not.
    let status: String?
  }

  static let details: Set<String> = [
    "service", "product", "call", "input", "items", "version", "status", "deprecated", "engine",
    "prefix",
    "matching",
  ]

  /// Nil where the details of a table have faults, which are noted.
  init?(_ details: [String: Document], path: String, noting faults: CatalogFaults) {
    let members = CatalogMembers(
      cursor: CatalogCursor(value: .object(details), path: path, faults: faults))
    guard let service = members.required("service")?.string(),
      let call = CatalogReader.call(members),
      let items = members.required("items")?.documentPath(plural: .always),
      let matching = members.required("matching").flatMap(VersionMatching.init)
    else { return nil }
    self.service = service
    product = members["product"]?.string()
    self.call = call
    self.items = items
    self.matching = matching
    version = members["version"]?.documentPath(plural: .never)
    status = members["status"]?.documentPath(plural: .never)
    deprecated = Set(members.elements("deprecated").compactMap { $0.string() })
    engine = members["engine"]?.string()
    prefix = members["prefix"]?.string() ?? ""
  }

  var operation: AWSOperation { call.awsOperation }

  /// The versions of an engine; without one, those of all engines of the service.
  func lookup(of engine: String?, in region: String?) -> Lookup? {
    call.lookup(engine.map { ["engine": $0] } ?? [:], in: region, dropping: true)
  }

  /// Nil when the answer lacks what its model promises.
  func versions(in answer: Document) -> [Offered]? {
    guard let found = answer.strictValues(at: items) else { return nil }
    var versions: [Offered] = []
    for item in found {
      guard let text = version.map({ item.value(at: $0)?.string }) ?? item.string else {
        return nil
      }
      let status = status.flatMap { item.value(at: $0)?.string }
      versions.append(
        Offered(
          version: EngineVersion(text),
          status: status.flatMap { deprecated.contains($0) ? $0 : nil }))
    }
    return versions
  }

  var memberNames: Set<String> {
    Set([items, version, status].compactMap(\.self).flatMap(\.memberNames))
  }
}
