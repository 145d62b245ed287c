internal import PreflightModel

/// A database instance as a plan wants to have it.
struct ClassWish: Hashable, Sendable {
  let instanceClass: String
  let engine: String
  /// Nil for the service's default, or that of the cluster.
  let version: String?
  /// Nil where AWS chooses.
  let zone: String?
  let storage: String?
  let isMultiAZ: Bool
  /// Whether it is a Multi-AZ DB cluster.
  let isCluster: Bool

  /// The same, whatever the version.
  var ofAnyVersion: ClassWish {
    ClassWish(
      instanceClass: instanceClass, engine: engine, version: nil, zone: zone, storage: storage,
      isMultiAZ: isMultiAZ, isCluster: isCluster)
  }

  /// What an option may not have, in the order in which it is looked at.
  enum Demand: CaseIterable {
    case version
    case zone
    case storage
    case multiAZ
    case cluster
  }

  func isMet(_ demand: Demand, by option: OrderableDBInstances.Option) -> Bool {
    switch demand {
    case .version:
      version.map { VersionMatching.beginning.matches($0, option.version.text) } ?? true
    case .zone: zone.map(option.zones.contains) ?? true
    case .storage: storage == nil || option.storage == nil || storage == option.storage
    case .multiAZ: !isMultiAZ || option.isMultiAZCapable
    case .cluster: !isCluster || option.supportsClusters
    }
  }

  func isMet(by option: OrderableDBInstances.Option) -> Bool {
    Demand.allCases.allSatisfy { isMet($0, by: option) }
  }
}
