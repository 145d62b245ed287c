internal import Documents
package import PreflightModel

extension DeployedStack {
  /// The answers as a recording may hold them: of a template only what is compared, and nothing
  /// that a template marks as secret.
  package static func recordable(_ facts: Facts, keeping selection: AttributeSelection) -> Facts {
    let known = facts.lookups.compactMap { lookup in facts[lookup].map { (lookup, $0) } }
    var secrets: [Document: Set<String>] = [:]
    for (lookup, fact) in known {
      guard let template = template(in: fact, to: lookup) else { continue }
      secrets[lookup.stack] = ReducedTemplate.secrets(of: template)
    }
    let answers = known.map { lookup, fact -> (Lookup, Fact) in
      if let template = template(in: fact, to: lookup) {
        let reduced = ReducedTemplate(keeping: selection).document(template)
        return (lookup, .known(["TemplateBody": .string(reduced.jsonText(.compact))]))
      }
      guard lookup.service == service, lookup.operation == description,
        case .known(let answer) = fact
      else { return (lookup, fact) }
      return (lookup, .known(Self.hiding(secrets[lookup.stack] ?? [], in: answer)))
    }
    return Facts(Dictionary(answers) { first, _ in first })
  }

  private static func template(in fact: Fact, to lookup: Lookup) -> Document? {
    guard lookup.service == service, lookup.operation == template,
      case .known(let answer) = fact, let body = answer["TemplateBody"]
    else { return nil }
    return template(body)
  }

  /// The stacks of an answer without the values of these parameters.
  private static func hiding(_ names: Set<String>, in answer: Document) -> Document {
    let stacks = answer["Stacks"]?.array ?? []
    return [
      "Stacks": .array(
        stacks.map { stack in
          var members = stack.object ?? [:]
          members["Parameters"] = .array(
            (stack["Parameters"]?.array ?? []).filter { parameter in
              parameter["ParameterKey"]?.string.map { !names.contains($0) } ?? false
            })
          return .object(members)
        })
    ]
  }
}

extension Lookup {
  fileprivate var stack: Document { input["StackName"] ?? .null }
}

/// A template without what a comparison does not need.
private struct ReducedTemplate {
  let selection: AttributeSelection

  init(keeping selection: AttributeSelection) {
    self.selection = selection
  }

  func document(_ template: Document) -> Document {
    var members: [String: Document] = [:]
    members["Mappings"] = template["Mappings"]
    members["Conditions"] = template["Conditions"]
    members["Parameters"] = template["Parameters"].map { each($0, parameter) }
    members["Resources"] = template["Resources"].map { each($0, resource) }
    members["Outputs"] = template["Outputs"].map { section in
      each(section) { picking(["Value", "Condition"], of: $0) }
    }
    return .object(members)
  }

  private func each(_ section: Document, _ change: (Document) -> Document) -> Document {
    .object((section.object ?? [:]).mapValues(change))
  }

  private func picking(_ names: [String], of document: Document) -> Document {
    .object((document.object ?? [:]).filter { names.contains($0.key) })
  }

  /// The parameters that a template marks as secret.
  static func secrets(of template: Document) -> Set<String> {
    Set((template["Parameters"]?.object ?? [:]).filter { isSecret($0.value) }.keys)
  }

  private static func isSecret(_ declaration: Document) -> Bool {
    declaration["NoEcho"]?.scalarText?.lowercased() == "true"
  }

  private func parameter(_ declaration: Document) -> Document {
    picking(
      Self.isSecret(declaration) ? ["Type", "NoEcho"] : ["Type", "Default"], of: declaration)
  }

  private func resource(_ resource: Document) -> Document {
    let type = resource["Type"]?.string ?? ""
    let facts = ReplacementFacts(type: type)
    var kept =
      picking(["Type", "Condition", "DeletionPolicy", "UpdateReplacePolicy"], of: resource)
      .object ?? [:]
    var properties: [String: Document] = [:]
    for (name, value) in resource["Properties"]?.object ?? [:] {
      if selection.keeps(name, of: type) {
        properties[name] = value
      } else if facts?.names.contains(name) == true {
        properties[name] = facts?.secrets.contains(name) == true ? Self.hidden : value
      }
    }
    kept["Properties"] = .object(properties)
    return .object(kept)
  }

  /// In place of what is not recorded: an expression that nobody can work out, so that whether it
  /// changes is not known.
  private static let hidden: Document = ["Fn::GetStackOutput": "not recorded"]
}
