internal import Documents

/// The resource instances of a plan that will exist, found by their place in the configuration.
///
/// A plan may have very many, so that numbers stand for what would be held again and again.
struct TerraformInstances {
  /// A number for a name that blocks have, the same in all modules.
  typealias NameID = Int32

  /// A resource block within one module instance.
  struct Block: Hashable {
    let module: TerraformModuleTree.ID
    let name: NameID
  }

  struct Instance {
    let address: String
    let block: Block
    let key: TerraformKey?
    /// Where it stands among the resources of the plan.
    let position: Int
  }

  private struct KeyedBlock: Hashable {
    let block: Block
    let key: TerraformKey
  }

  var modules: TerraformModuleTree
  private var names: [TerraformBlockName] = []
  private var ids: [TerraformBlockName: NameID] = [:]
  private var instances = Grouped<Block, Instance>()
  private var addressesByKey: [KeyedBlock: String] = [:]

  init(root: TerraformModule) {
    modules = TerraformModuleTree(root: root)
  }

  /// The number of a name, which is added when it is new.
  mutating func id(of name: TerraformBlockName) -> NameID {
    if let id = ids[name] { return id }
    let id = NameID(names.count)
    names.append(name)
    ids[name] = id
    return id
  }

  mutating func insert(_ address: String, of block: Block, key: TerraformKey?, at position: Int) {
    instances.append(
      Instance(address: address, block: block, key: key, position: position), for: block)
    if let key { addressesByKey[KeyedBlock(block: block, key: key)] = address }
  }

  /// In the order of the plan.
  var all: [Instance] { instances.elements }

  /// The block of this name in a module; nil when the plan has no resource whose block is so called.
  func block(_ name: TerraformBlockName, in module: TerraformModuleTree.ID) -> Block? {
    ids[name].map { Block(module: module, name: $0) }
  }

  /// All instances of a block, in the order of the plan.
  func addresses(of block: Block) -> [String] {
    instances[block].map(\.address)
  }

  func address(of block: Block, key: TerraformKey) -> String? {
    addressesByKey[KeyedBlock(block: block, key: key)]
  }

  /// What the configuration says about the block; nil when it has it no more.
  func configuration(of block: Block) -> TerraformModule.Block? {
    modules.configuration(of: names[Int(block.name)], in: block.module)
  }
}
