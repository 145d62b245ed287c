/// Follows the references of expressions to the planned resources that values come from: through
/// the arguments of module calls upwards, and through the outputs of modules downwards.
struct TerraformReferenceResolver {
  /// Where an expression stands, and for which instance it is evaluated.
  private struct Scope {
    let module: TerraformModuleTree.ID
    /// The key that `count.index` and `each.key` stand for.
    let key: TerraformKey?
    /// What `each.value` goes through.
    let forEach: [TerraformReference]
    /// The attribute that the expression is for.
    let attribute: String?
    /// How many arguments and outputs have led here.
    let depth: Int

    func inner(
      _ module: TerraformModuleTree.ID, key: TerraformKey?, forEach: [TerraformReference]
    ) -> Scope {
      Scope(
        module: module, key: key, forEach: forEach, attribute: attribute, depth: depth + 1)
    }
  }

  private let instances: TerraformInstances
  /// The references of blocks whose instances all have the same.
  private var shared: [TerraformInstances.Block: [String: [String]]] = [:]
  /// Steps left before the resolver gives up, for one attribute and for the whole plan, so that
  /// no plan can keep it busy for ever: a module may use each of its arguments twice, and call
  /// another one that does the same. An attribute without its references is merely unknown.
  private var steps = 0
  private var stepsOfAll = 4_000_000
  private static let maximumSteps = 100_000
  private static let maximumDepth = 64

  init(_ instances: TerraformInstances) {
    self.instances = instances
  }

  /// The addresses that the attributes of an instance take their values from, by attribute names
  /// joined by dots. An attribute that takes none from a planned resource, but refers to something
  /// else, has an empty list: it is written, though nobody here knows with what.
  mutating func references(
    of instance: TerraformInstances.Instance, keeping names: AttributeNames
  ) -> [String: [String]] {
    let (block, key) = (instance.block, instance.key)
    guard let written = instances.configuration(of: block) else { return [:] }
    if let references = shared[block] { return references }
    var found: [String: [String]] = [:]
    for (path, attribute) in written.attributes where names.contains(attribute.outerName) {
      let scope = Scope(
        module: block.module, key: key, forEach: written.forEach, attribute: attribute.name,
        depth: 0)
      steps = min(Self.maximumSteps, stepsOfAll)
      stepsOfAll -= steps
      let addresses = addresses(of: attribute.references, in: scope)
      stepsOfAll += max(steps, 0)
      found[path] = addresses
    }
    if key != nil, !written.dependsOnKey { shared[block] = found }
    return found
  }

  private mutating func addresses(
    of references: [TerraformReference], in scope: Scope
  ) -> [String] {
    let ownKey = references.contains { $0.subject == .ownKey } ? scope.key : nil
    guard references.count > 1 else {
      return references.first.map { addresses(of: $0, in: scope, ownKey: ownKey) } ?? []
    }
    var seen: Set<String> = []
    return references.flatMap { reference in
      let found = addresses(of: reference, in: scope, ownKey: ownKey)
      steps -= found.count
      return found.filter { seen.insert($0).inserted }
    }
  }

  /// - Parameter ownKey: the key by which the expression takes one of several; nil when it
  ///   takes them all, or one that it names.
  private mutating func addresses(
    of reference: TerraformReference, in scope: Scope, ownKey: TerraformKey?
  ) -> [String] {
    guard scope.depth < Self.maximumDepth, steps > 0 else { return [] }
    steps -= 1
    let key = reference.key ?? ownKey
    switch reference.subject {
    case .ownKey, .other:
      return []
    case .ownElement:
      // `for_each` over resources gives each instance the key of its element.
      let outer = scope.inner(scope.module, key: scope.key, forEach: [])
      return scope.forEach.flatMap { addresses(of: $0, in: outer, ownKey: scope.key) }
    case .variable(let name):
      return addresses(ofVariable: name, in: scope)
    case .output(let call, let name):
      return name.map { addresses(ofOutput: $0, of: call, key: key, in: scope) } ?? []
    case .resource(let name):
      return addresses(
        ofResource: name, key: key, reading: reference.attributes.first, in: scope)
    }
  }

  private mutating func addresses(ofVariable name: String, in scope: Scope) -> [String] {
    let module = instances.modules[scope.module]
    guard let parent = module.parent,
      let call = instances.modules[parent].configuration?.calls[module.name],
      let argument = call.arguments[name]
    else { return [] }
    let caller = scope.inner(parent, key: module.key, forEach: call.forEach)
    return addresses(of: argument.references, in: caller)
  }

  private mutating func addresses(
    ofOutput output: String, of call: String, key: TerraformKey?, in scope: Scope
  ) -> [String] {
    let called = instances.modules[scope.module].configuration?.calls[call]?.module
    guard let references = called?.outputs[output] else { return [] }
    let modules = instances.modules.instances(ofCall: call, in: scope.module)
    if let key, let module = modules[key] {
      return addresses(of: references, in: scope.inner(module, key: nil, forEach: []))
    }
    // The numbers follow the order of the plan.
    return modules.values.sorted().flatMap { module in
      addresses(of: references, in: scope.inner(module, key: nil, forEach: []))
    }
  }

  private mutating func addresses(
    ofResource name: TerraformBlockName, key: TerraformKey?, reading attribute: String?,
    in scope: Scope
  ) -> [String] {
    // `vpc_id = aws_subnet.a.vpc_id` is the VPC of the subnet, not the subnet.
    if let attribute, attribute == scope.attribute,
      let written = instances.modules.configuration(of: name, in: scope.module),
      let references = written.attributes[attribute]?.references
    {
      let other = scope.inner(scope.module, key: key, forEach: written.forEach)
      let found = addresses(of: references, in: other)
      if !found.isEmpty { return found }
    }
    if let block = instances.block(name, in: scope.module) {
      if let key, let address = instances.address(of: block, key: key) { return [address] }
      let found = instances.addresses(of: block)
      if !found.isEmpty { return found }
    }
    // What another provider makes is named for itself, so that a value which comes from it is not
    // taken for one that is left out.
    return name.isOfAWS ? [] : [name.description]
  }
}
