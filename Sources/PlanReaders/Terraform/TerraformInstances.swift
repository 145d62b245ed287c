/// The resource instances of a plan that will exist, found by their place in the configuration.
struct TerraformInstances {
  /// A resource block within one module instance.
  struct Block: Hashable {
    let module: TerraformModuleTree.ID
    /// `type.name`.
    let name: String
  }

  private struct Instance: Hashable {
    let block: Block
    let key: TerraformKey
  }

  var modules: TerraformModuleTree
  private var addresses: [Block: [String]] = [:]
  private var addressesByKey: [Instance: String] = [:]

  init(root: TerraformModule) {
    modules = TerraformModuleTree(root: root)
  }

  mutating func insert(_ address: String, of block: Block, key: TerraformKey?) {
    addresses[block, default: []].append(address)
    if let key { addressesByKey[Instance(block: block, key: key)] = address }
  }

  /// All instances of a block, in the order of the plan.
  func addresses(of block: Block) -> [String] {
    addresses[block] ?? []
  }

  func address(of block: Block, key: TerraformKey) -> String? {
    addressesByKey[Instance(block: block, key: key)]
  }

  /// What the configuration says about the block; nil when it has it no more.
  func configuration(of block: Block) -> TerraformModule.Block? {
    modules[block.module].configuration?.blocks[block.name]
  }
}
