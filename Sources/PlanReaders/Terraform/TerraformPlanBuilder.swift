internal import Documents
internal import PreflightModel

/// Collects the resources of a Terraform plan one by one, and at the end joins them by their
/// references.
struct TerraformPlanBuilder {
  /// What all resources share whose blocks have the same name.
  private struct Kind {
    let type: String
    let attributes: AttributeNames
    /// The masks of the last one; those of the next are mostly the same.
    var unknown = AttributeMask.empty
    var sensitive = AttributeMask.empty

    /// The same values, with masks that are held already where they are the same.
    mutating func sharing(_ values: AttributeValues) -> AttributeValues {
      if values.unknown != unknown { unknown = values.unknown }
      if values.sensitive != sensitive { sensitive = values.sensitive }
      return AttributeValues(known: values.known, unknown: unknown, sensitive: sensitive)
    }
  }

  private let selection: AttributeSelection
  private let regions: TerraformRegions
  private var instances: TerraformInstances
  /// By the numbers of the blocks' names.
  private var kinds: [Kind] = []
  private var kindsOfTypes: [String: Kind] = [:]
  private var resources: [PlannedResource] = []
  /// The addresses of resources whose number of instances is not known.
  private(set) var unknownIndexes: [String] = []

  init(_ configuration: TerraformConfiguration, keeping selection: AttributeSelection) {
    self.selection = selection
    regions = TerraformRegions(configuration)
    instances = TerraformInstances(root: configuration.root)
  }

  /// - Parameter isDeferred: whether a later plan will make the change, not this one.
  mutating func append(_ change: TerraformResourceChange, isDeferred: Bool = false) {
    let block = TerraformInstances.Block(
      module: instances.modules.id(ofAddress: change.modulePath),
      name: instances.id(of: change.block))
    let number = Int(block.name)
    if number == kinds.count { kinds.append(kind(ofType: change.block.type)) }
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

  /// One that as yet holds the type's own name and attributes, once for all names of blocks.
  private mutating func kind(ofType type: String) -> Kind {
    if let kind = kindsOfTypes[type] { return kind }
    let kind = Kind(type: type, attributes: AttributeNames(selection, ofType: type))
    kindsOfTypes[type] = kind
    return kind
  }
}
