/// The resource instances of a plan that will exist, found by their place in the configuration.
struct TerraformInstances {
  /// A resource block within one module instance.
  struct BlockID: Hashable {
    let module: TerraformModulePath
    /// `type.name`.
    let name: String
  }

  private struct InstanceID: Hashable {
    let block: BlockID
    let key: TerraformKey?
  }

  private struct CallID: Hashable {
    let module: TerraformModulePath
    let name: String
  }

  private var addresses: [InstanceID: String] = [:]
  private var addressesOfBlocks: [BlockID: [String]] = [:]
  private var keysOfCalls: [CallID: Set<TerraformKey?>] = [:]
  private var knownModules: Set<TerraformModulePath> = []

  mutating func insert(_ address: String, of block: BlockID, key: TerraformKey?) {
    addresses[InstanceID(block: block, key: key)] = address
    addressesOfBlocks[block, default: []].append(address)
    insert(block.module)
  }

  private mutating func insert(_ path: TerraformModulePath) {
    var path = path
    while knownModules.insert(path).inserted, let last = path.steps.popLast() {
      keysOfCalls[CallID(module: path, name: last.name), default: []].insert(last.key)
    }
  }

  /// All instances of a block, in the order of the plan.
  func addresses(of block: BlockID) -> [String] {
    addressesOfBlocks[block] ?? []
  }

  func address(of block: BlockID, key: TerraformKey) -> String? {
    addresses[InstanceID(block: block, key: key)]
  }

  /// The keys of the instances of a module call that hold resources.
  func keys(ofCall name: String, in module: TerraformModulePath) -> Set<TerraformKey?> {
    keysOfCalls[CallID(module: module, name: name)] ?? []
  }
}
