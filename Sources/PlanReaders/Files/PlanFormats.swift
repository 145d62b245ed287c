package import PreflightModel

/// The formats of plan files that headroom reads.
package enum PlanFormats {
  /// A new format is a file of its own and a line here.
  package static let all: [any PlanReader] = [
    TerraformPlanReader(),
    TerraformStreamReader(),
    PulumiPreviewReader(),
    PulumiEventsReader(),
    ChangeSetReader(),
    CloudAssemblyReader(),
    CloudFormationTemplateReader(),
    ResourceListReader(),
  ]
}

/// Reads a plan of any format, which is told from its content.
///
/// A file that is something else is refused with a sentence that says what it looks like and what
/// to run instead.
package func readPlan(
  _ outline: PlanOutline, keeping selection: AttributeSelection
) throws(PlanError) -> Plan {
  guard let reader = PlanFormats.all.first(where: { type(of: $0).recognizes(outline) }) else {
    throw OtherFile(outline).error(about: outline.file.name)
  }
  return try reader.read(outline, keeping: selection)
}

package func readPlan(
  _ file: PlanFile, keeping selection: AttributeSelection
) throws(PlanError) -> Plan {
  try readPlan(try file.outline(), keeping: selection)
}
