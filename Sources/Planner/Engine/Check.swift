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

  package init(
    plans: [Plan], defaultRegion: String?, globalRegion: String, catalog: Catalog,
    settings: CheckSettings
  ) {
    self.plans = plans
    self.defaultRegion = defaultRegion
    self.globalRegion = globalRegion
    self.catalog = catalog
    self.settings = settings
  }

  package func region(of resource: PlannedResource) -> String? {
    resource.region ?? defaultRegion
  }

  /// The regions of all resources, in order of their names.
  package var regions: [String] {
    Set(plans.flatMap(\.resources).compactMap(region(of:))).sorted()
  }

  /// Changed resources that need a region and have none.
  package var resourcesWithoutRegion: [PlannedResource] {
    plans.flatMap(\.resources).filter { resource in
      resource.change.takesPart && region(of: resource) == nil
        && catalog.knows(resource.type) && !catalog.isGlobal(resource.type)
    }
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
