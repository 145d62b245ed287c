internal import Documents
internal import PreflightModel

/// Collects the resources of a Terraform plan one by one, and at the end joins them by their
/// references.
struct TerraformPlanBuilder {
  private let configuration: TerraformConfiguration
  private let regions: TerraformRegions
  private let selection: AttributeSelection

  private(set) var resources: [PlannedResource] = []
  /// Resources whose number of instances is not known.
  private(set) var unknownIndexes: [String] = []
  /// Beside each resource, its place in the configuration; nil where it refers to nothing.
  private var places: [(block: TerraformInstances.BlockID, key: TerraformKey?)?] = []
  private var instances = TerraformInstances()

  // Each is needed by many resources and held once.
  private var types: [String: String] = [:]
  private var modules: [String: TerraformModulePath] = [:]
  private var blockNames: [String: String] = [:]

  init(_ configuration: TerraformConfiguration, keeping selection: AttributeSelection) {
    self.configuration = configuration
    self.selection = selection
    regions = TerraformRegions(configuration)
  }

  mutating func append(_ change: TerraformResourceChange) {
    let type = Self.shared(change.type, in: &types)
    let isKept = { (name: String) in selection.keeps(name, of: type) }
    let block = TerraformInstances.BlockID(
      module: module(change.modulePath), name: Self.shared(change.blockName, in: &blockNames))
    let written = configuration.root.module(at: block.module.callNames)?.blocks[block.name]
    let values = change.values(keeping: isKept)
    let prior = change.change == .unchanged ? values.known : change.priorValues(keeping: isKept)
    resources.append(
      PlannedResource(
        address: change.address, type: type, change: change.change,
        region: regions.region(
          ofType: type, before: change.before, after: change.after,
          providerKey: written?.providerKey),
        attributes: values.known, priorAttributes: prior, unknown: values.unknown,
        sensitive: values.sensitive))
    if change.isIndexUnknown { unknownIndexes.append(change.address) }

    let stays = change.change != .delete && change.change != .forget && !change.isDeposed
    places.append(stays ? (block, change.key) : nil)
    if stays { instances.insert(change.address, of: block, key: change.key) }
  }

  /// The resources with their references.
  mutating func finish() -> [PlannedResource] {
    var resolver = TerraformReferenceResolver(root: configuration.root, instances: instances)
    for (index, place) in places.enumerated() {
      guard let place else { continue }
      let references = resolver.references(of: place.block, key: place.key)
      let type = resources[index].type
      resources[index].references = references.filter { attribute, _ in
        selection.keeps(String(attribute.prefix { $0 != "." }), of: type)
      }
    }
    return resources
  }

  private mutating func module(_ address: String?) -> TerraformModulePath {
    guard let address, !address.isEmpty else { return .root }
    if let path = modules[address] { return path }
    let path = TerraformModulePath(address: address) ?? .root
    modules[address] = path
    return path
  }

  private static func shared(_ text: String, in texts: inout [String: String]) -> String {
    if let known = texts[text] { return known }
    texts[text] = text
    return text
  }
}
