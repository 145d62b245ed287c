internal import Documents
package import PreflightModel

extension DeployedStack {
  /// The answer as a recording may hold it: of a template only what is compared, and of that no
  /// value that CloudFormation itself would hide.
  package static func recordable(
    _ fact: Fact, to lookup: Lookup, keeping selection: AttributeSelection
  ) -> Fact {
    guard operations.contains(AWSOperation(service: lookup.service, operation: lookup.operation)),
      case .known(let answer) = fact, let body = answer["TemplateBody"]
    else { return fact }
    let text = body.string.map { Array($0.utf8) }
    let parsed = text.flatMap { try? TemplateFile.document(of: $0, name: "") } ?? body
    let reduced = ReducedTemplate(keeping: selection).document(parsed)
    return .known(["TemplateBody": .string(reduced.jsonText(.compact))])
  }
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

  private func parameter(_ declaration: Document) -> Document {
    let isSecret = declaration["NoEcho"]?.scalarText?.lowercased() == "true"
    return picking(isSecret ? ["Type", "NoEcho"] : ["Type", "Default"], of: declaration)
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
