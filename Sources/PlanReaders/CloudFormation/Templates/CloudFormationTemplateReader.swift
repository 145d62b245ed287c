internal import Documents
internal import PreflightModel

/// Reads CloudFormation templates, in JSON or YAML.
struct CloudFormationTemplateReader: PlanReader {
  static let format = PlanFormat.cloudFormationTemplate

  static func recognizes(_ outline: PlanOutline) -> Bool {
    switch outline.contents {
    case .json: outline.has("Resources", .object) || outline.has("AWSTemplateFormatVersion")
    case .text(let head, _): TemplateText.looksLikeTemplate(head)
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
    let planning = StackPlanning(
      budget: ExpansionBudget(of: file.name), directory: directory.flatMap(TemplateDirectory.init),
      selection: selection)
    let inputs = file.inputs
    let outcome = try planning.plan(
      StackRequest(
        template: template, parameters: inputs.templateValues,
        pseudoParameters: PseudoParameters(
          accountID: inputs.accountID, region: inputs.region, stackName: inputs.stack?.name),
        base: planning.directory?.root),
      over: inputs.stack, in: inputs.region)
    return Plan(
      path: file.path, format: Self.format, resources: outcome.resources, gaps: outcome.gaps)
  }
}

extension TemplateInputs {
  /// The values that are given to parameters.
  var templateValues: [String: TemplateValue] {
    defaults.merging(parameters) { _, parameter in parameter }.mapValues(\.templateValue)
  }
}

extension StackResource {
  /// The properties that are selected.
  func values(keeping selection: AttributeSelection) -> AttributeValues {
    AttributeValues(properties.filter { selection.keeps($0.key, of: type) })
  }

  /// The resource as one to be created.
  func planned(in region: String?, keeping selection: AttributeSelection) -> PlannedResource {
    let kept = properties.filter { selection.keeps($0.key, of: type) }
    let values = AttributeValues(kept)
    return PlannedResource(
      address: address, type: type, change: .create, region: region, attributes: values.known,
      unknown: values.unknown, sensitive: values.sensitive,
      references: TemplateValue.map(kept).references(under: ""), undecided: undecided)
  }
}
