/// Follows the references of expressions to the planned resources that values come from: through
/// the arguments of module calls upwards, and through the outputs of modules downwards.
struct TerraformReferenceResolver {
  /// Where an expression stands, and for which instance it is evaluated.
  private struct Scope {
    let path: TerraformModulePath
    let module: TerraformModule
    /// The key that `count.index` and `each.key` stand for.
    let key: TerraformKey?
    /// What `each.value` goes through.
    let forEach: [TerraformReference]
  }

  private let root: TerraformModule
  private let instances: TerraformInstances
  /// The references of blocks whose instances all have the same.
  private var shared: [TerraformInstances.BlockID: [String: [String]]] = [:]
  /// Steps left before the resolver gives up, so that no plan can keep it busy for ever: a module
  /// may use each of its arguments twice, and call another one that does the same.
  private var steps = 4_000_000
  /// How many modules, arguments and outputs a reference may lead through.
  private static let maximumDepth = 64

  init(root: TerraformModule, instances: TerraformInstances) {
    self.root = root
    self.instances = instances
  }

  /// The addresses that the attributes of an instance take their values from, by attribute names
  /// joined by dots; without the attributes that take none from a planned resource.
  mutating func references(
    of block: TerraformInstances.BlockID, key: TerraformKey?
  ) -> [String: [String]] {
    guard let module = root.module(at: block.module.callNames),
      let written = module.blocks[block.name]
    else { return [:] }
    if let references = shared[block] { return references }
    let scope = Scope(path: block.module, module: module, key: key, forEach: written.forEach)
    var found: [String: [String]] = [:]
    for (attribute, references) in written.references {
      let name = attribute.split(separator: ".").last.map(String.init)
      let addresses = addresses(of: references, in: scope, attribute: name, depth: 0)
      if !addresses.isEmpty { found[attribute] = addresses }
    }
    if !written.dependsOnKey { shared[block] = found }
    return found
  }

  private mutating func addresses(
    of references: [TerraformReference], in scope: Scope, attribute: String?, depth: Int
  ) -> [String] {
    let ownKey = references.contains { $0.subject == .ownKey } ? scope.key : nil
    var all: [String] = []
    for reference in references {
      let found = addresses(
        of: reference, in: scope, ownKey: ownKey, attribute: attribute, depth: depth)
      all = all.isEmpty ? found : all + found
    }
    guard references.count > 1 else { return all }
    steps -= all.count
    var seen: Set<String> = []
    return all.filter { seen.insert($0).inserted }
  }

  /// - Parameters:
  ///   - ownKey: the key by which the expression takes one of several; nil when it does not.
  ///   - attribute: the attribute that the expression is for.
  private mutating func addresses(
    of reference: TerraformReference, in scope: Scope, ownKey: TerraformKey?, attribute: String?,
    depth: Int
  ) -> [String] {
    guard depth < Self.maximumDepth, steps > 0 else { return [] }
    steps -= 1
    switch reference.subject {
    case .ownKey:
      return []
    case .ownElement:
      // `for_each` over resources gives each instance the key of its element.
      let keyed = Scope(path: scope.path, module: scope.module, key: scope.key, forEach: [])
      return scope.forEach.flatMap { element in
        addresses(
          of: element, in: keyed, ownKey: scope.key, attribute: attribute, depth: depth + 1)
      }
    case .variable(let name):
      return addresses(ofVariable: name, in: scope, attribute: attribute, depth: depth)
    case .output(let call, let output):
      guard let output else { return [] }
      return addresses(
        ofOutput: output, of: call, key: reference.key ?? ownKey, in: scope, attribute: attribute,
        depth: depth)
    case .resource(let name):
      return addresses(
        ofResource: name, key: reference.key ?? ownKey, reading: reference.attributes.first,
        in: scope, attribute: attribute, depth: depth)
    }
  }

  private mutating func addresses(
    ofVariable name: String, in scope: Scope, attribute: String?, depth: Int
  ) -> [String] {
    var outer = scope.path
    guard let step = outer.steps.popLast(), let module = root.module(at: outer.callNames),
      let call = module.calls[step.name], let argument = call.arguments[name]
    else { return [] }
    let caller = Scope(path: outer, module: module, key: step.key, forEach: call.forEach)
    return addresses(
      of: argument.references, in: caller, attribute: attribute, depth: depth + 1)
  }

  private mutating func addresses(
    ofOutput output: String, of call: String, key: TerraformKey?, in scope: Scope,
    attribute: String?, depth: Int
  ) -> [String] {
    guard let module = scope.module.calls[call]?.module, let references = module.outputs[output]
    else { return [] }
    let all = instances.keys(ofCall: call, in: scope.path)
    let keys = key.flatMap { all.contains($0) ? [$0] : nil } ?? all
    return keys.sorted(by: TerraformKey.isOrdered).flatMap { key in
      let inner = Scope(
        path: scope.path.appending(call, key: key), module: module, key: nil, forEach: [])
      return addresses(of: references, in: inner, attribute: attribute, depth: depth + 1)
    }
  }

  private mutating func addresses(
    ofResource name: String, key: TerraformKey?, reading read: String?, in scope: Scope,
    attribute: String?, depth: Int
  ) -> [String] {
    let block = TerraformInstances.BlockID(module: scope.path, name: name)
    // `vpc_id = aws_subnet.a.vpc_id` is the VPC of the subnet, not the subnet.
    if let read, read == attribute, let written = scope.module.blocks[name],
      let references = written.references[read]
    {
      let other = Scope(
        path: scope.path, module: scope.module, key: key, forEach: written.forEach)
      let found = addresses(of: references, in: other, attribute: attribute, depth: depth + 1)
      if !found.isEmpty { return found }
    }
    if let key, let address = instances.address(of: block, key: key) { return [address] }
    return instances.addresses(of: block)
  }
}
