internal import Documents
internal import PreflightModel

/// Reads what `pulumi preview --json` prints.
///
/// Schema: pkg/display/json.go and, for the states, sdk/go/common/apitype/core.go in
/// pulumi/pulumi. The counts of its `changeSummary` cover components and steps that are not
/// listed, so they are compared with nothing.
struct PulumiPreviewReader: PlanReader {
  static let format = PlanFormat.pulumiPreview

  /// All members may be missing, `steps` too when nothing changes.
  static func recognizes(_ outline: PlanOutline) -> Bool {
    outline.has("steps", .array) || outline.has("changeSummary", .object)
      || outline.has("diagnostics", .array) && outline.has("duration")
  }

  func read(
    _ outline: PlanOutline, keeping selection: AttributeSelection
  ) throws(PlanError) -> Plan {
    var steps = PulumiSteps()
    if let configuration = try outline.document(of: "config") {
      steps.regions.learn(configuration: configuration)
    }
    let reading = { @Sendable in
      var reader = PulumiStepReader(keeping: selection)
      return { reader.read($0) }
    }
    try outline.forEachElement(of: "steps", reading: reading) { steps.append($0) }
    return Plan(
      path: outline.file.path, format: Self.format, resources: steps.finish(),
      gaps: try gaps(of: outline))
  }

  private func gaps(of outline: PlanOutline) throws(PlanError) -> [String] {
    var gaps: [String] = []
    var errors = 0
    try outline.forEachElement(of: "diagnostics") { diagnostic in
      if diagnostic["severity"]?.string == "error" { errors += 1 }
    }
    if errors > 0 { gaps.append(PulumiGap.errors(errors)) }
    if try outline.document(of: "maybeCorrupt")?.bool == true { gaps.append(PulumiGap.corrupt) }
    if !outline.has("steps"), try summarizesChanges(outline) {
      gaps.append("The preview's summary counts changes, but its steps are missing.")
    }
    return gaps
  }

  private func summarizesChanges(_ outline: PlanOutline) throws(PlanError) -> Bool {
    let counts = try outline.document(of: "changeSummary")?.object ?? [:]
    return counts.contains { operation, count in
      operation != PulumiOperation.same.rawValue && count != 0
    }
  }
}
