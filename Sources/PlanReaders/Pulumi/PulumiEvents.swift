internal import Documents
internal import PreflightModel

/// What the events of a preview tell together.
///
/// Each step is announced by a `resourcePreEvent`; the `resOutputsEvent` after it repeats it. The
/// steps are not filtered, so that the order of every replacement is there.
struct PulumiEvents {
  private var reader: PulumiStepReader
  private var steps = PulumiSteps()
  private var errors = 0
  private var hasSummary = false
  private var isCorrupt = false
  /// Whether a step is no plan but is being carried out.
  private var isCarriedOut = false

  init(keeping selection: AttributeSelection) {
    reader = PulumiStepReader(keeping: selection)
  }

  /// How many steps of AWS resources there are.
  var count: Int { steps.count }

  /// The resources, which the events then have no more.
  mutating func finish() -> [PlannedResource] { steps.finish() }

  mutating func read(_ event: JSONElement) {
    if let configuration = event["preludeEvent"]?["config"] {
      steps.regions.learn(configuration: configuration.document())
    } else if let step = event["resourcePreEvent"]?["metadata"] {
      plan(step, isPlanning: event["resourcePreEvent"]?["planning"]?.bool == true)
    } else if let summary = event["summaryEvent"] {
      summarize(summary)
    } else if event["resOpFailedEvent"] != nil || event["errorEvent"] != nil
      || event["diagnosticEvent"]?["severity"]?.string == "error"
    {
      errors += 1
    }
  }

  private mutating func plan(_ step: JSONElement, isPlanning: Bool) {
    isCarriedOut = isCarriedOut || !isPlanning
    steps.append(reader.read(step))
  }

  private mutating func summarize(_ summary: JSONElement) {
    hasSummary = true
    isCorrupt = isCorrupt || summary["maybeCorrupt"]?.bool == true
    if summary["isPreview"]?.bool == false { isCarriedOut = true }
    // The failure of a policy or of the program, which no other event need tell.
    if summary["result"]?.string == "failed" { errors = max(errors, 1) }
  }

  /// Why the events are only part of what will happen.
  var gaps: [String] {
    var gaps: [String] = []
    if errors > 0 { gaps.append(PulumiGap.errors(errors)) }
    if isCorrupt { gaps.append(PulumiGap.corrupt) }
    if !hasSummary, errors == 0 {
      gaps.append("The events end before their summary, so resources may be missing from them.")
    }
    if isCarriedOut {
      gaps.append("The events are those of an update, so some of it may have been done already.")
    }
    return gaps
  }
}
