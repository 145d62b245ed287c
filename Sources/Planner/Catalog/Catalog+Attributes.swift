internal import Documents
package import PreflightModel

extension Catalog {
  /// The attributes of planned resources that counting reads, in every tool's spelling.
  package var attributes: AttributeSelection {
    var selection = AttributeSelection(namesOfAll: ["id"])
    for (quota, consumer) in quotas.values.flatMap({ quota in quota.consumers.map { (quota, $0) } })
    {
      for (dialect, type) in consumer.types {
        let paths = consumer.attributes.compactMap { $0.ownPath(in: dialect) }
        var names = Set(paths.compactMap(\.firstName))
        if consumer.amount == .securityGroupRules {
          names.formUnion(SecurityGroupRuleNames.of(dialect).all)
        }
        // What is a parent itself is known to others by its name.
        if quota.scope == .resource, consumer.parent == nil { names.insert("name") }
        selection.namesByType[type, default: []].formUnion(names)
      }
      // What another resource has is read from one of any type.
      for attribute in consumer.attributes where !attribute.holders.isEmpty {
        selection.namesOfAll.formUnion(attribute.paths.values.compactMap(\.firstName))
      }
      // A parent's parent is read from a resource of another type.
      if let via = consumer.parent?.via {
        selection.namesOfAll.formUnion(via.attribute.paths.values.compactMap(\.firstName))
      }
    }
    return selection
  }
}

extension Consumer {
  /// Every attribute of the resource itself that is read to count it.
  var attributes: [AttributePaths] {
    // The other paths start at an element of the list.
    if let each { return [each] }
    return conditions.map(\.attribute) + amount.attributes
      + [parent?.attribute].compactMap(\.self)
  }
}

extension Consumer.Amount {
  fileprivate var attributes: [AttributePaths] {
    switch self {
    case .fixed, .securityGroupRules: []
    case .attributes(let attributes, _, _), .distinct(let attributes): attributes
    case .length(let attribute, _), .characters(let attribute), .policyCharacters(let attribute):
      [attribute]
    case .vCPUs(let vCPUs): vCPUs.attributes
    }
  }
}

extension Consumer.VCPUs {
  fileprivate var attributes: [AttributePaths] {
    [type] + [cores, threads, times?.value, times?.least, times?.most].compactMap(\.self)
  }
}

extension AttributePaths {
  /// Where the resource itself has the attribute, or the name of the one that has it.
  fileprivate func ownPath(in dialect: Dialect) -> DocumentPath? {
    holders.isEmpty ? paths[dialect] : holders[dialect]
  }
}

extension DocumentPath {
  /// The name that the path starts with.
  var firstName: String? {
    guard case .member(let name)? = steps.first else { return nil }
    return name
  }
}
