internal import Documents
internal import FoundationEssentials
internal import PreflightModel

/// The functions that make texts, and take them apart.
extension TemplateEvaluator {
  /// `Fn::Sub`: a text, or `[text, {name: value}]`.
  func substituted(_ argument: Document) throws(PlanError) -> TemplateValue {
    let text = argument.string ?? argument[0]?.string
    guard let text else { return .undecided(by: [try value(of: argument)]) }
    var names: [String: TemplateValue] = [:]
    for (name, expression) in argument[1]?.object ?? [:] {
      names[name] = try value(of: expression)
    }
    var parts: [TemplateValue] = []
    for part in SubstitutionText.parts(of: text) {
      switch part {
      case .literal(let literal): parts.append(.text(literal))
      case .name(let name):
        if let given = names[name] {
          parts.append(given)
        } else {
          parts.append(try value(named: name))
        }
      }
    }
    return try concatenated(parts, separator: "")
  }

  /// What a name in the text of `Fn::Sub` stands for: `Name` as in `Ref`, `Name.Attribute` as in
  /// `Fn::GetAtt`.
  private func value(named name: String) throws(PlanError) -> TemplateValue {
    guard let (resource, attribute) = name.splitAtFirstDot else { return scope.reference(to: name) }
    return try self.attribute(attribute, of: resource)
  }

  /// `Fn::Join`: `[separator, list]`.
  func joined(_ argument: Document) throws(PlanError) -> TemplateValue {
    guard let separator = argument[0]?.string, let list = argument[1] else { return .unknown }
    switch try value(of: list) {
    case .list(let elements): return try concatenated(elements, separator: separator)
    case let other: return .undecided(by: [other])
    }
  }

  private func concatenated(
    _ parts: [TemplateValue], separator: String
  ) throws(PlanError) -> TemplateValue {
    let texts = parts.compactMap(\.text)
    guard texts.count == parts.count else { return .undecided(by: parts) }
    try budget.spend(bytes: texts.reduce(0) { $0 + $1.utf8.count + separator.utf8.count })
    // The parts of a dynamic reference may be put together like any text.
    return DynamicReference.value(of: texts.joined(separator: separator))
  }

  /// `Fn::Split`: `[separator, text]`.
  func split(_ argument: Document) throws(PlanError) -> TemplateValue {
    guard let separator = argument[0]?.string, !separator.isEmpty, let source = argument[1] else {
      return .unknown
    }
    let value = try value(of: source)
    guard let text = value.text else { return .undecided(by: [value]) }
    let elements = text.split(separator: separator, omittingEmptySubsequences: false)
    try budget.spend(values: elements.count, bytes: text.utf8.count)
    return .list(elements.map { .text(String($0)) })
  }

  /// `Fn::Select`: `[index, list]`.
  func selected(_ argument: Document) throws(PlanError) -> TemplateValue {
    guard let index = argument[0], let list = argument[1] else { return .unknown }
    let position = try value(of: index)
    let value = try value(of: list)
    guard let index = position.text.flatMap({ Int($0) }), index >= 0 else {
      return .undecided(by: [value])
    }
    if value == .unknown(from: [RegionZones.all]) {
      return .unknown(from: [RegionZones.reference(at: index)])
    }
    guard case .list(let elements) = value, elements.indices.contains(index) else {
      return .undecided(by: [value])
    }
    return elements[index]
  }

  /// `Fn::GetAZs`: of the template's own region they are there, whichever they are.
  func zones(_ argument: Document) throws(PlanError) -> TemplateValue {
    let value = try value(of: argument)
    let isOwn =
      argument == ["Ref": "AWS::Region"] || value.text == ""
      || value.text == scope.pseudoParameters.region
    return isOwn ? .unknown(from: [RegionZones.all]) : .undecided(by: [value])
  }

  func base64(_ argument: Document) throws(PlanError) -> TemplateValue {
    let value = try value(of: argument)
    guard let text = value.text else { return .undecided(by: [value]) }
    try budget.spend(bytes: text.utf8.count * 4 / 3)
    return .text(Data(text.utf8).base64EncodedString())
  }

  /// `Fn::ToJsonString`, of which the length may matter.
  func jsonText(_ argument: Document) throws(PlanError) -> TemplateValue {
    let value = try value(of: argument)
    guard let document = value.document else { return .undecided(by: [value]) }
    let text = document.jsonText(.compact)
    try budget.spend(bytes: text.utf8.count)
    return .text(text)
  }
}

extension TemplateValue {
  /// The value when all of it is known.
  fileprivate var document: Document? {
    switch self {
    case .scalar(let value): return value
    case .list(let elements):
      let known = elements.compactMap(\.document)
      return known.count == elements.count ? .array(known) : nil
    case .map(let members):
      let known = members.compactMapValues(\.document)
      return known.count == members.count ? .object(known) : nil
    case .unknown, .sensitive, .nothing: return nil
    }
  }
}
