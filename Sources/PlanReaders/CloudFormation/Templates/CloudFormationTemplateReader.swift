internal import Documents
internal import PreflightModel

/// Reads CloudFormation templates, in JSON or YAML.
struct CloudFormationTemplateReader: PlanReader {
  static let format = PlanFormat.cloudFormationTemplate

  static func recognizes(_ outline: PlanOutline) -> Bool {
    switch outline.contents {
    case .json: outline.has("Resources", .object) || outline.has("AWSTemplateFormatVersion")
    case .text(let head): TemplateText.looksLikeTemplate(head)
    case .binary, .directory, .nothing: false
    }
  }

  func read(
    _ outline: PlanOutline, keeping selection: AttributeSelection
  ) throws(PlanError) -> Plan {
    let file = outline.file
    let template = try Template(try outline.templateDocument(), name: file.name)
    let missing = file.inputs.parameters.keys.sorted().first { template.parameters[$0] == nil }
    if let missing {
      throw PlanError(.notAPlan, "\(file.name) has no parameter \(missing).")
    }
    let directory = file.path == "-" ? nil : TemplateDirectory.parent(of: file.path)
    let reading = StackReading(
      keeps: selection.keeps, budget: ExpansionBudget(of: file.name),
      directory: directory.flatMap(TemplateDirectory.init))
    let contents = try reading.contents(
      of: StackRequest(
        template: template, parameters: file.inputs.templateValues,
        pseudoParameters: PseudoParameters(region: file.inputs.region),
        base: reading.directory?.root))
    return Plan(
      path: file.path, format: Self.format,
      resources: contents.resources.map { $0.planned(in: file.inputs.region) },
      gaps: contents.gaps)
  }
}

extension TemplateInputs {
  /// The values that are given to parameters.
  var templateValues: [String: TemplateValue] {
    defaults.merging(parameters) { _, parameter in parameter }.mapValues(\.templateValue)
  }
}

extension StackResource {
  /// The resource as one to be created.
  func planned(in region: String?) -> PlannedResource {
    let values = AttributeValues(properties)
    return PlannedResource(
      address: address, type: type, change: .create, region: region, attributes: values.known,
      unknown: values.unknown, sensitive: values.sensitive,
      references: TemplateValue.map(properties).references(under: ""), undecided: undecided)
  }
}
