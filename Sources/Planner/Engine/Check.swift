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
  /// What leftovers are and which count, for blockers that cleaning up could clear; nil where
  /// nobody asks for that.
  package let leftovers: Leftovers?
  /// The partition that a region is in.
  package let partition: @Sendable (_ region: String) -> AWSPartition
  let index: PlanIndex
  /// All resources, for rules to find them.
  let directory: PlanDirectory
  /// The demands, where no answer of AWS can change them.
  let settledDemands: [Demand]?

  /// - Parameter judgesQuotas: Whether anybody will want to know what the plans take from quotas.
  package init(
    plans: [Plan], defaultRegion: String?, globalRegion: String, catalog: Catalog,
    settings: CheckSettings, judgesQuotas: Bool = true, leftovers: Leftovers? = nil,
    partition: @escaping @Sendable (String) -> AWSPartition = { _ in .aws }
  ) {
    self.plans = plans
    self.defaultRegion = defaultRegion
    self.globalRegion = globalRegion
    self.catalog = catalog
    self.settings = settings
    self.leftovers = leftovers
    self.partition = partition
    regions = Set(plans.flatMap { $0.regions(or: defaultRegion) }).sorted()
    directory = PlanDirectory(plans: plans, defaultRegion: defaultRegion)
    index = PlanIndex(
      plans: judgesQuotas ? plans : [], defaultRegion: defaultRegion, catalog: catalog)
    settledDemands =
      index.lookups.isEmpty ? DemandCounter(index: index).demands(given: Facts()) : nil
  }

  package struct Leftovers: Sendable {
    let types: StaleTypes
    let criteria: StaleCriteria

    package init(types: StaleTypes, criteria: StaleCriteria) {
      self.types = types
      self.criteria = criteria
    }
  }

  /// The search for leftovers in all regions of the plans.
  package var survey: StaleSurvey? {
    leftovers.map { StaleSurvey(types: $0.types, criteria: $0.criteria, regions: regions) }
  }

  package func region(of resource: PlannedResource) -> String? {
    resource.region ?? defaultRegion
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
