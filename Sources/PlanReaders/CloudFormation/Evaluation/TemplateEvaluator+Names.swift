internal import Documents

/// The functions that look something up by its name.
extension TemplateEvaluator {
  func reference(_ argument: Document) throws(PlanError) -> TemplateValue {
    let name = try value(of: argument)
    guard let text = name.text else { return .undecided(by: [name]) }
    let referred = scope.reference(to: text)
    try budget.spend(referred)
    return referred
  }

  /// `Fn::GetAtt`: an output of a nested stack; or a property that is also an attribute, as the
  /// `VpcId` of a security group; else what only AWS can tell.
  func attribute(_ argument: Document) throws(PlanError) -> TemplateValue {
    guard let (name, attribute) = try attributeName(argument) else { return .unknown }
    return try self.attribute(attribute, of: name)
  }

  func attribute(_ attribute: String, of name: String) throws(PlanError) -> TemplateValue {
    guard let resource = scope.resources[name] else { return .unknown }
    if let outputs = resource.outputs, attribute.hasPrefix("Outputs.") {
      return outputs[String(attribute.dropFirst("Outputs.".count))] ?? .unknown
    }
    if let property = resource.properties[attribute] {
      let value = try value(of: property)
      if value != .nothing { return value }
    }
    return .unknown(from: [resource.address])
  }

  /// `[name, attribute]` or `name.attribute`; either may be an expression.
  private func attributeName(_ argument: Document) throws(PlanError) -> (String, String)? {
    if let text = argument.string { return text.splitAtFirstDot }
    guard let elements = argument.array, elements.count >= 2 else { return nil }
    var names: [String] = []
    for element in elements {
      guard let name = try value(of: element).text else { return nil }
      names.append(name)
    }
    return (names[0], names.dropFirst().joined(separator: "."))
  }

  /// `Fn::FindInMap`: `[map, key, key]`, with the language extensions also
  /// `[map, key, key, {DefaultValue}]`.
  func mapped(_ argument: Document) throws(PlanError) -> TemplateValue {
    guard let arguments = argument.array, arguments.count >= 3 else { return .unknown }
    var names: [TemplateValue] = []
    for name in arguments.prefix(3) { names.append(try value(of: name)) }
    guard let map = names[0].text, let first = names[1].text, let second = names[2].text else {
      return .undecided(by: names)
    }
    if let found = scope.mappings[map]?[first]?[second] { return try value(of: found) }
    guard arguments.count > 3, let standard = arguments[3]["DefaultValue"] else { return .unknown }
    return try value(of: standard)
  }

  func imported(_ argument: Document) throws(PlanError) -> TemplateValue {
    guard let name = try value(of: argument).text else { return .unknown }
    return scope.exports[name] ?? .unknown
  }
}

extension ExpansionBudget {
  /// Spends what a value takes that stands in one place and is used in another.
  func spend(_ value: TemplateValue) throws(PlanError) {
    switch value {
    case .scalar(let scalar): try spend(bytes: scalar.string?.utf8.count ?? 0)
    case .list(let elements): for element in elements { try spend(element) }
    case .map(let members): for member in members.values { try spend(member) }
    case .unknown, .sensitive, .nothing: try spend()
    }
  }
}

extension String {
  /// `Fn::GetAtt` names a resource before the first dot and an attribute after it.
  var splitAtFirstDot: (String, String)? {
    guard let dot = firstIndex(of: ".") else { return nil }
    return (String(self[..<dot]), String(self[index(after: dot)...]))
  }
}
