internal import Documents
package import PreflightModel

extension Catalog {
  /// The attributes of planned resources that counting reads, in every tool's spelling.
  package var attributes: AttributeSelection {
    var selection = AttributeSelection(namesOfAll: ["id"])
    for (quota, consumer) in quotas.values.flatMap({ quota in quota.consumers.map { (quota, $0) } })
    {
      for (dialect, type) in consumer.types {
        let paths = consumer.attributes.compactMap { $0[dialect] }
        var names = Set(paths.compactMap(\.firstName))
        if consumer.amount == .securityGroupRules {
          names.formUnion(SecurityGroupRuleNames.of(dialect).all)
        }
        // What is a parent itself is known to others by its name.
        if quota.scope == .resource, consumer.parent == nil { names.insert("name") }
        selection.namesByType[type, default: []].formUnion(names)
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
  fileprivate var attributes: [AttributePaths] {
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
    case .attributes(let attributes, _, _): attributes
    case .length(let attribute, _), .characters(let attribute): [attribute]
    case .vCPUs(let type, let times): [type] + [times].compactMap(\.self)
    }
  }
}

extension DocumentPath {
  /// The name that the path starts with.
  var firstName: String? {
    guard case .member(let name)? = steps.first else { return nil }
    return name
  }
}
