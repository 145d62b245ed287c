internal import Documents
internal import PreflightModel

/// Reads what `terraform show -json` and `tofu show -json` print of a saved plan, and the
/// redacted plans of HCP Terraform.
///
/// Schema: internal/command/jsonplan/plan.go in hashicorp/terraform, and the page "JSON Output
/// Format" of OpenTofu's documentation.
struct TerraformPlanReader: PlanReader {
  static let format = PlanFormat.terraformPlan

  /// Members that a plan has and a state has not.
  private static let ofPlans = [
    "resource_changes", "planned_values", "output_changes", "resource_drift", "configuration",
  ]

  static func recognizes(_ outline: PlanOutline) -> Bool {
    guard !outline.has("values") else { return false }
    return (outline.has("format_version") || outline.has("plan_format_version"))
      && ofPlans.contains { outline.has($0) }
  }

  func read(
    _ outline: PlanOutline, keeping selection: AttributeSelection
  ) throws(PlanError) -> Plan {
    try checkVersion(of: outline)
    let configuration = TerraformConfiguration(
      configuration: try outline.document(of: "configuration"),
      variables: try outline.document(of: "variables"), keeping: Self.names(in: selection))
    var builder = TerraformPlanBuilder(configuration, keeping: selection)
    var isGuessed = false
    if outline.has("resource_changes", .array) {
      try outline.forEachElement(of: "resource_changes") { element in
        guard let change = TerraformResourceChange(element) else { return }
        builder.append(change)
      }
    } else {
      isGuessed = try TerraformPlannedValues(outline).append(to: &builder)
    }
    try outline.forEachElement(of: "deferred_changes") { element in
      guard let change = element["resource_change"].flatMap(TerraformResourceChange.init) else {
        return
      }
      builder.append(change, isDeferred: true)
    }
    let unknownIndexes = builder.unknownIndexes
    let resources = builder.finish()
    let gaps = try TerraformGaps(
      outline, changes: resources.contains { $0.change != .unchanged && $0.change != .read },
      unknownIndexes: unknownIndexes, isGuessed: isGuessed)
    return Plan(
      path: outline.file.path, format: Self.format, resources: resources,
      gaps: gaps.sentences, accountIDs: configuration.accountIDs)
  }

  /// Minor versions add members, another major version may mean anything (the page "JSON Output
  /// Format"). Of major version 0, which Terraform wrote before 1.1, all that is read here is the
  /// same.
  private func checkVersion(of outline: PlanOutline) throws(PlanError) {
    let member = outline.has("format_version") ? "format_version" : "plan_format_version"
    let version = try outline.document(of: member)?.string ?? ""
    let major = version.prefix { $0 != "." }
    guard major != "0", major != "1" else { return }
    throw PlanError(
      .unknownVersion,
      "\(outline.file.name) is a Terraform plan in format version \(version.debugDescription), and "
        + "headroom reads versions 0 and 1: show the plan with a Terraform that writes these.")
  }

  /// Which attributes may matter, whatever the type: a reference may lead through a resource of
  /// another type.
  private static func names(in selection: AttributeSelection) -> (String) -> Bool {
    if selection.keepsEverything { return { _ in true } }
    let names = selection.namesByType.values.reduce(selection.namesOfAll) { $0.union($1) }
    return { names.contains($0) }
  }
}
