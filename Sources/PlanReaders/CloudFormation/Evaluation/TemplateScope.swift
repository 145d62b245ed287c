internal import Documents

/// What the names of one stack's template stand for.
struct TemplateScope {
  /// What is known of a resource that `Ref` and `Fn::GetAtt` may name.
  struct Resource {
    /// Its address in the plan.
    let address: String
    let properties: Document
    /// The id of the object that exists and stays; nil for one that is to be created.
    var physicalID: String?
    /// What the resource puts out, where it is a nested stack whose template was read.
    var outputs: [String: TemplateValue]?
  }

  var parameters: [String: TemplateValue] = [:]
  var pseudoParameters = PseudoParameters()
  var mappings: [String: Document] = [:]
  var conditions: [String: Truth] = [:]
  var resources: [String: Resource] = [:]
  /// What other stacks of the same plan export, by the export's name.
  var exports: [String: TemplateValue] = [:]

  /// What `Ref` yields for a name.
  func reference(to name: String) -> TemplateValue {
    if let value = pseudoParameters.value(of: name) { return value }
    if let value = parameters[name] { return value }
    guard let resource = resources[name] else { return .unknown }
    return resource.physicalID.map(TemplateValue.text) ?? .unknown(from: [resource.address])
  }
}
