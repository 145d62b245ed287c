internal import Documents
internal import PreflightModel

/// Reads Pulumi's engine events: what `pulumi preview --event-log FILE` writes, and what
/// `pulumi preview --json` prints when PULUMI_ENABLE_STREAMING_JSON_PREVIEW is set, one event a line;
/// and the `{"events": […]}` of Pulumi Cloud.
///
/// Schema: sdk/go/common/apitype/events.go in pulumi/pulumi.
struct PulumiEventsReader: PlanReader {
  static let format = PlanFormat.pulumiEvents

  static func recognizes(_ outline: PlanOutline) -> Bool {
    isPage(outline) || isStream(outline)
  }

  private static func isPage(_ outline: PlanOutline) -> Bool {
    outline.has("events", .array)
  }

  private static func isStream(_ outline: PlanOutline) -> Bool {
    let isNumbered = outline.begins(with: "sequence") || outline.begins(with: "timestamp")
    return isNumbered && outline.json?.members.contains { $0.name.hasSuffix("Event") } == true
  }

  func read(
    _ outline: PlanOutline, keeping selection: AttributeSelection
  ) throws(PlanError) -> Plan {
    var events = PulumiEvents(keeping: selection)
    if Self.isPage(outline) {
      try outline.forEachElement(of: "events") { events.read($0) }
    } else {
      try outline.forEachObject { event throws(PlanError) in
        events.read(event)
        guard events.count <= outline.file.maximumElements else {
          throw outline.tooManyElements(of: "steps")
        }
      }
    }
    var gaps = events.gaps
    if outline.has("continuationToken", .string) {
      gaps.append("The events go on: the file holds only their first page.")
    }
    return Plan(
      path: outline.file.path, format: Self.format, resources: events.finish(), gaps: gaps)
  }
}
