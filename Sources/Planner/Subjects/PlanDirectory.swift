internal import PreflightModel

/// All resources of a check's plans, found by their type, or by the address at which others of the
/// same plan refer to them. Made once for all rules.
package struct PlanDirectory: Sendable {
  /// Where a resource stands: an address belongs to its plan, and may occur in several.
  package struct Place: Hashable, Sendable {
    package let plan: Int
    package let position: Int
  }

  private struct Address: Hashable {
    let plan: Int
    let name: String
  }

  private let plans: [Plan]
  private let defaultRegion: String?
  private let placesByType: [String: [Place]]
  private let placesByAddress: [Address: Place]

  init(plans: [Plan], defaultRegion: String?) {
    self.plans = plans
    self.defaultRegion = defaultRegion
    var byType: [String: [Place]] = [:]
    var byAddress: [Address: Place] = [:]
    for (number, resources) in plans.map(\.resources).enumerated() {
      let named = Self.referents(of: resources)
      for position in resources.indices {
        let place = Place(plan: number, position: position)
        byType[resources[position].type, default: []].append(place)
        guard named.contains(resources[position].address) else { continue }
        let address = Address(plan: number, name: resources[position].address)
        // What is left over of an earlier replacement has the address of what takes its place.
        if byAddress[address] == nil || resources[position].change != .delete {
          byAddress[address] = place
        }
      }
    }
    placesByType = byType
    placesByAddress = byAddress
  }

  /// The addresses that resources refer to.
  private static func referents(of resources: [PlannedResource]) -> Set<String> {
    var named: Set<String> = []
    for index in resources.indices {
      for addresses in resources[index].references.values { named.formUnion(addresses) }
    }
    return named
  }

  /// How many resources of each type have a change that counts; without types that have none.
  func counts(where isCounted: (Change) -> Bool) -> [String: Int] {
    placesByType.compactMapValues { places in
      let count = places.count { isCounted(plans[$0.plan].resources[$0.position].change) }
      return count == 0 ? nil : count
    }
  }

  /// The resources of these types, in the plans' order.
  func resources(ofTypes types: Set<String>) -> [PlannedEntry] {
    types.flatMap { placesByType[$0] ?? [] }
      .sorted { ($0.plan, $0.position) < ($1.plan, $1.position) }
      .compactMap(entry)
  }

  /// The resource at an address of the plan in which another one stands.
  func resource(at address: String, besides entry: PlannedEntry) -> PlannedEntry? {
    placesByAddress[Address(plan: entry.place.plan, name: address)].flatMap(self.entry)
  }

  private func entry(at place: Place) -> PlannedEntry? {
    let plan = plans[place.plan]
    let resource = plan.resources[place.position]
    return Dialect(type: resource.type).map { dialect in
      PlannedEntry(
        place: place, resource: resource, region: resource.region ?? defaultRegion,
        dialect: dialect, format: plan.format)
    }
  }
}
