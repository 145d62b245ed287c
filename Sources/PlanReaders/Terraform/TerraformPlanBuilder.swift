internal import Documents
internal import PreflightModel

/// Collects the resources of a Terraform plan one by one, and at the end joins them by their
/// references.
struct TerraformPlanBuilder {
  /// Where a resource stands in the configuration.
  private struct Place {
    let block: TerraformInstances.Block
    let key: TerraformKey?
    let attributes: AttributeNames
  }

  /// What all resources of a type have in common.
  private struct ResourceType {
    let name: String
    let attributes: AttributeNames
  }

  private let selection: AttributeSelection
  private let regions: TerraformRegions
  private var instances: TerraformInstances
  private var types: [String: ResourceType] = [:]
  private var blockNames: [String: String] = [:]

  private var resources: [PlannedResource] = []
  /// Beside each resource; nil for one that refers to nothing, since it will be gone.
  private var places: [Place?] = []
  /// The addresses of resources whose number of instances is not known.
  private(set) var unknownIndexes: [String] = []

  init(_ configuration: TerraformConfiguration, keeping selection: AttributeSelection) {
    self.selection = selection
    regions = TerraformRegions(configuration)
    instances = TerraformInstances(root: configuration.root)
  }

  /// - Parameter isDeferred: whether a later plan will make the change, not this one.
  mutating func append(_ change: TerraformResourceChange, isDeferred: Bool = false) {
    let type = type(change.type)
    let block = TerraformInstances.Block(
      module: instances.modules.id(ofAddress: change.modulePath),
      name: blockName(change.blockName))
    let values = change.values(keeping: type.attributes)
    resources.append(
      PlannedResource(
        address: change.address, type: type.name, change: change.change,
        region: regions.region(
          ofType: type.name, before: change.before, after: change.after,
          providerKey: instances.configuration(of: block)?.providerKey),
        attributes: values.known,
        priorAttributes: change.change == .unchanged
          ? values.known : change.priorValues(keeping: type.attributes),
        unknown: values.unknown, sensitive: values.sensitive,
        number: change.isIndexUnknown ? .anyNumber : isDeferred ? .oneLater : .one))
    if change.isIndexUnknown { unknownIndexes.append(change.address) }

    let stays = change.change != .delete && change.change != .forget && !change.isDeposed
    places.append(stays ? Place(block: block, key: change.key, attributes: type.attributes) : nil)
    if stays { instances.insert(change.address, of: block, key: change.key) }
  }

  /// The resources with their references.
  consuming func finish() -> [PlannedResource] {
    var resolver = TerraformReferenceResolver(instances)
    for (index, place) in places.enumerated() {
      guard let place else { continue }
      resources[index].references = resolver.references(
        of: place.block, key: place.key, keeping: place.attributes)
    }
    return resources
  }

  private mutating func type(_ name: String) -> ResourceType {
    if let known = types[name] { return known }
    let type = ResourceType(name: name, attributes: AttributeNames(selection, ofType: name))
    types[name] = type
    return type
  }

  /// The name, held once for all instances.
  private mutating func blockName(_ name: String) -> String {
    if let known = blockNames[name] { return known }
    blockNames[name] = name
    return name
  }
}
