/// The module instances of a plan that hold resources, each with its place in the configuration.
struct TerraformModuleTree {
  /// A number for a module instance; numbers are cheap to look up by.
  typealias ID = Int32

  struct Instance {
    /// Nil for the root module.
    let parent: ID?
    /// The name of the call that made it; empty for the root module.
    let name: String
    let key: TerraformKey?
    /// Nil when the configuration does not have the module any more.
    let configuration: TerraformModule?
  }

  private struct Call: Hashable {
    let module: ID
    let name: String
  }

  static let root: ID = 0

  private var instances: [Instance]
  private var children: [Call: [TerraformKey?: ID]] = [:]
  private var idsByAddress: [String: ID] = [:]
  /// The address that was asked for last; most resources stand beside others of their module.
  private var last: (address: String, id: ID)?

  init(root: TerraformModule) {
    instances = [Instance(parent: nil, name: "", key: nil, configuration: root)]
  }

  subscript(id: ID) -> Instance { instances[Int(id)] }

  /// What the configuration says about a block of a module; nil when it has it no more.
  func configuration(of name: TerraformBlockName, in module: ID) -> TerraformModule.Block? {
    instances[Int(module)].configuration?.blocks[name]
  }

  /// The instance at an address such as `module.net["a"].module.zone`, which is added when it is
  /// new; the root module when there is none.
  mutating func id(ofAddress address: String?) -> ID {
    guard let address else { return Self.root }
    if let last, last.address == address { return last.id }
    let id = idsByAddress[address] ?? insert(address)
    last = (address, id)
    return id
  }

  private mutating func insert(_ address: String) -> ID {
    let path = TerraformModulePath(address: address)
    let id = (path?.steps ?? []).reduce(Self.root) { insert($1, below: $0) }
    idsByAddress[address] = id
    return id
  }

  private mutating func insert(_ step: TerraformModulePath.Step, below parent: ID) -> ID {
    let call = Call(module: parent, name: step.name)
    if let id = children[call]?[step.key] { return id }
    let configuration = self[parent].configuration?.calls[step.name]?.module
    let id = ID(instances.count)
    instances.append(
      Instance(parent: parent, name: step.name, key: step.key, configuration: configuration))
    children[call, default: [:]][step.key] = id
    return id
  }

  /// The instances that a call has made, by their keys.
  func instances(ofCall name: String, in module: ID) -> [TerraformKey?: ID] {
    children[Call(module: module, name: name)] ?? [:]
  }
}
