internal import Documents

/// A module of the configuration: what is written, before `count` and `for_each` multiply it.
struct TerraformModule: Hashable, Sendable {
  /// A resource block.
  struct Block: Hashable, Sendable {
    let providerKey: String?
    /// The attributes that refer to something, by their names joined by dots.
    let attributes: [String: TerraformAttribute]
    /// What `for_each` goes through.
    let forEach: [TerraformReference]
    /// Whether its instances may refer to different things.
    let dependsOnKey: Bool
  }

  /// A `module` block.
  struct Call: Hashable, Sendable {
    let module: TerraformModule
    let arguments: [String: TerraformExpression]
    let forEach: [TerraformReference]
  }

  let blocks: [TerraformBlockName: Block]
  let calls: [String: Call]
  /// The defaults of the variables that have one.
  let defaults: [String: Document]
  let outputs: [String: [TerraformReference]]

  /// From a `root_module` or a call's `module`; members that are missing are taken as empty.
  init(_ document: Document?, keeping isWanted: (String) -> Bool) {
    var blocks: [TerraformBlockName: Block] = [:]
    for resource in document?["resources"]?.array ?? [] {
      guard let type = resource["type"]?.string, let name = resource["name"]?.string else {
        continue
      }
      let isData = resource["mode"]?.string == "data"
      blocks[TerraformBlockName(isData: isData, type: type, name: name)] = Block(
        resource, keeping: isWanted)
    }
    self.blocks = blocks
    calls = (document?["module_calls"]?.object ?? [:]).mapValues { Call($0, keeping: isWanted) }
    defaults = (document?["variables"]?.object ?? [:]).compactMapValues { $0["default"] }
    outputs = (document?["outputs"]?.object ?? [:]).compactMapValues { output in
      TerraformExpression(output["expression"])?.references
    }
  }

  /// The module that calls of these names lead to.
  func module(at callNames: some Sequence<String>) -> TerraformModule? {
    var module = self
    for name in callNames {
      guard let call = module.calls[name] else { return nil }
      module = call.module
    }
    return module
  }
}

extension TerraformModule.Block {
  fileprivate init(_ resource: Document, keeping isWanted: (String) -> Bool) {
    providerKey = resource["provider_config_key"]?.string
    attributes = TerraformAttribute.attributes(
      inBlock: resource["expressions"], keeping: isWanted)
    forEach = TerraformExpression(resource["for_each_expression"])?.references ?? []
    dependsOnKey = attributes.values.lazy.flatMap(\.references).contains { reference in
      reference.subject == .ownKey || reference.subject == .ownElement
    }
  }
}

extension TerraformModule.Call {
  fileprivate init(_ call: Document, keeping isWanted: (String) -> Bool) {
    module = TerraformModule(call["module"], keeping: isWanted)
    arguments = (call["expressions"]?.object ?? [:]).compactMapValues(TerraformExpression.init)
    forEach = TerraformExpression(call["for_each_expression"])?.references ?? []
  }
}
