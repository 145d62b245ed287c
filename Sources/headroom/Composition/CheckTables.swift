internal import Planner
internal import PreflightModel

/// What plans are judged by, whatever they are. Each part is read on another processor, beside a
/// first look at the plans, which takes about as long; and once for a run.
struct CheckTables {
  let catalog: Concurrent<Catalog>
  let rules: Concurrent<[any PreflightRule]>
  /// What could be cleaned up; nil where nobody asks for that.
  let leftovers: Concurrent<Check.Leftovers?>
  /// The attributes that the rules read.
  let attributes: Concurrent<AttributeSelection>

  init(
    planned: PlanOptions, aws: AWSOptions, configuration: HeadroomConfiguration,
    besides extraRules: [any PreflightRule], cleansUp: Bool
  ) {
    let catalog = Concurrent { try Files.catalog(extendedBy: aws.catalog) }
    let rules = Concurrent { try planned.rules + extraRules }
    self.catalog = catalog
    self.rules = rules
    leftovers = Concurrent { cleansUp ? try Self.leftovers(aws, configuration) : nil }
    attributes = Concurrent {
      let catalog = try catalog.value()
      return try rules.value().reduce(into: AttributeSelection()) {
        $0.formUnion($1.attributes(in: catalog))
      }
    }
  }

  private static func leftovers(
    _ aws: AWSOptions, _ configuration: HeadroomConfiguration
  ) throws -> Check.Leftovers {
    let types = try Files.staleTypes()
    return Check.Leftovers(
      types: types,
      criteria: StaleCriteria(configuration.stale, types: types, now: try Files.moment(of: aws)))
  }
}
