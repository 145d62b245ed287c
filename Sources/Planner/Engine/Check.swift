package import PreflightModel

/// What a run of `check` is about: the plans, and everything that judging them depends on.
package struct Check: Sendable {
  package let plans: [Plan]
  /// Where resources go whose plan does not say; nil when nobody says.
  package let defaultRegion: String?
  /// Where global quotas are read and raised: `us-east-1` in the partition `aws`.
  package let globalRegion: String
  package let catalog: Catalog
  package let settings: CheckSettings
  /// The regions of all resources, in order of their names.
  package let regions: [String]
  let index: PlanIndex
  /// The demands, where no answer of AWS can change them.
  let settledDemands: [Demand]?

  package init(
    plans: [Plan], defaultRegion: String?, globalRegion: String, catalog: Catalog,
    settings: CheckSettings
  ) {
    self.plans = plans
    self.defaultRegion = defaultRegion
    self.globalRegion = globalRegion
    self.catalog = catalog
    self.settings = settings
    var regions: Set<String> = []
    for plan in plans {
      for resource in plan.resources {
        if let region = resource.region ?? defaultRegion { regions.insert(region) }
      }
    }
    self.regions = regions.sorted()
    index = PlanIndex(plans: plans, defaultRegion: defaultRegion, catalog: catalog)
    settledDemands =
      index.lookups.isEmpty ? DemandCounter(index: index).demands(given: Facts()) : nil
  }

  package func region(of resource: PlannedResource) -> String? {
    resource.region ?? defaultRegion
  }

  /// Changed resources that need a region and have none.
  package var resourcesWithoutRegion: [PlannedResource] {
    index.entries.filter { $0.region == nil && !catalog.isGlobal($0.resource.type) }
      .map(\.resource)
  }
}

extension Change {
  /// Whether anything happens to an object in AWS.
  package var takesPart: Bool {
    switch self {
    case .create, .update, .delete, .replaceDeletingFirst, .replaceCreatingFirst,
      .replaceInUnknownOrder, .replaceForgetting, .unrecognized:
      true
    case .forget, .read, .unchanged: false
    }
  }
}
