internal import Documents

/// What CloudFormation would make of a template and headroom cannot, in sentences.
enum TemplateGaps {
  /// The macros of AWS that add no resources, or that headroom expands itself.
  private static let understood: Set<String> = [
    Template.languageExtensions, Template.serverless, "AWS::ServiceCatalog",
  ]

  static func transforms(of template: Template) -> [String] {
    template.transforms.filter { !understood.contains($0) }.map {
      "What the macro \($0) makes of \(template.name) is not known."
    }
  }

  /// - Parameter mayExist: Whether there may be a resource of this logical id.
  static func resources(
    of template: Template, where mayExist: (String) -> Bool
  ) -> [String] {
    template.resources.sorted { $0.key < $1.key }.flatMap { name, resource -> [String] in
      if name.hasPrefix("Fn::Transform") {
        return macros(in: .object([name: resource])).map(gap(of: template))
      }
      if name.hasPrefix(LoopExpansion.prefix) {
        return [
          "\(name) in \(template.name) is a loop, and loops need the transform "
            + "\(Template.languageExtensions), which the template does not name."
        ]
      }
      guard mayExist(name) else { return [] }
      let macros = macros(in: resource).map(gap(of: template))
      guard let type = resource["Type"]?.string else {
        return macros + ["The resource \(name) in \(template.name) has no type."]
      }
      if type.hasPrefix(ServerlessResource.prefix) {
        return macros + [
          "\(name) in \(template.name) is a \(type), and these need the transform "
            + "\(Template.serverless), which the template does not name."
        ]
      }
      return macros
        + (ResourceType.isModule(type)
          ? ["What the module \(type) (\(name) in \(template.name)) holds is not known."] : [])
    }
  }

  private static func gap(of template: Template) -> (String) -> String {
    { "What the macro \($0) makes of \(template.name) is not known." }
  }

  /// The macros that `Fn::Transform` names anywhere in a part of a template, each once.
  private static func macros(in document: Document) -> [String] {
    var names: Set<String> = []
    collectMacros(in: document, &names)
    return names.sorted()
  }

  private static func collectMacros(in document: Document, _ names: inout Set<String>) {
    switch document {
    case .object(let members):
      for (name, value) in members {
        if name.hasPrefix("Fn::Transform") {
          let calls = value.array ?? [value]
          names.formUnion(calls.map { $0["Name"]?.string ?? $0.string ?? "Fn::Transform" })
        }
        collectMacros(in: value, &names)
      }
    case .array(let elements):
      for element in elements { collectMacros(in: element, &names) }
    case .null, .bool, .number, .string: break
    }
  }
}
