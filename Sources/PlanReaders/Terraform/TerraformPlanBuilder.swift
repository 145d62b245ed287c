internal import Documents
internal import PreflightModel

/// Collects the resources of a Terraform plan one by one, and at the end joins them by their
/// references.
struct TerraformPlanBuilder {
  private let regions: TerraformRegions
  private var instances: TerraformInstances
  private var kindsByType: ResourceKinds
  /// By the numbers of the blocks' names; resources whose blocks have the same name are much alike.
  private var kinds: [ResourceKind] = []
  private var resources: [PlannedResource] = []
  /// The addresses of resources whose number of instances is not known.
  private(set) var unknownIndexes: [String] = []

  init(_ configuration: TerraformConfiguration, keeping selection: AttributeSelection) {
    regions = TerraformRegions(configuration)
    instances = TerraformInstances(root: configuration.root)
    kindsByType = ResourceKinds(keeping: selection)
  }

  /// - Parameter isDeferred: whether a later plan will make the change, not this one.
  mutating func append(_ change: TerraformResourceChange, isDeferred: Bool = false) {
    let block = TerraformInstances.Block(
      module: instances.modules.id(ofAddress: change.modulePath),
      name: instances.id(of: change.block))
    let number = Int(block.name)
    if number == kinds.count {
      kinds.append(kindsByType.all[kindsByType.place(ofType: change.block.type)])
    }
    let names = kinds[number].attributes
    let values = kinds[number].sharing(change.values(keeping: names))
    resources.append(
      PlannedResource(
        address: change.address, type: kinds[number].type, change: change.change,
        region: regions.region(
          ofType: change.block.type, before: change.before, after: change.after,
          providerKey: instances.configuration(of: block)?.providerKey),
        attributes: values.known,
        priorAttributes: change.change == .unchanged
          ? values.known : change.priorValues(keeping: names),
        unknown: values.unknown, sensitive: values.sensitive,
        number: change.isIndexUnknown ? .anyNumber : isDeferred ? .oneLater : .one))
    if change.isIndexUnknown { unknownIndexes.append(change.address) }
    if change.staysInPlace {
      instances.insert(change.address, of: block, key: change.key, at: resources.count - 1)
    }
  }

  /// The resources with their references, which the builder then has no more.
  mutating func finish() -> [PlannedResource] {
    var finished: [PlannedResource] = []
    swap(&finished, &resources)
    var resolver = TerraformReferenceResolver(instances)
    for instance in instances.all {
      finished[instance.position].references = resolver.references(
        of: instance, keeping: kinds[Int(instance.block.name)].attributes)
    }
    return finished
  }
}
