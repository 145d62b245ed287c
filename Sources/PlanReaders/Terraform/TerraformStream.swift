internal import Documents
internal import PreflightModel

/// What the messages of a `terraform plan -json` log tell together.
struct TerraformStream: Sendable {
  private(set) var resources: [PlannedResource] = []
  /// Creations of all providers, replacements among them.
  private var creations = 0
  /// How many creations the log's own summary counts; nil before there is one.
  private var announcedCreations: Int?
  private var errors = 0
  private var deferrals = 0
  /// Whether the log goes on with changes that are made.
  private var isApplied = false

  /// Messages about refreshing, drift, outputs and the like say nothing about what is planned.
  mutating func read(_ message: JSONElement) {
    switch message["type"]?.string {
    case "planned_change": plan(message["change"])
    case "change_summary": summarize(message["changes"])
    case "deferred_change": deferrals += 1
    case "apply_start": isApplied = isApplied || message["hook"]?["action"]?.string != "read"
    case "diagnostic": if message["diagnostic"]?["severity"]?.string == "error" { errors += 1 }
    default: break
    }
  }

  private mutating func plan(_ planned: JSONElement?) {
    guard let planned, let resource = planned["resource"] else { return }
    let change = TerraformActions.change(streamed: planned["action"]?.string ?? "")
    if change.creates { creations += 1 }
    guard let type = resource["resource_type"]?.string, let address = resource["addr"]?.string,
      TerraformProvider.hasTypePrefix(type)
    else { return }
    // Of the attributes nothing is known, whether they are set or not.
    resources.append(
      PlannedResource(address: address, type: type, change: change, unknown: true))
  }

  private mutating func summarize(_ changes: JSONElement?) {
    guard let changes, changes["operation"]?.string != "apply" else { return }
    announcedCreations = changes["add"]?.number?.integer ?? 0
  }

  /// Why the log is only part of what will happen.
  var gaps: [String] {
    var gaps: [String] = []
    if errors > 0 {
      gaps.append(
        "Terraform met \(errors) error\(errors == 1 ? "" : "s") while planning, so resources may "
          + "be missing from the log.")
    } else if announcedCreations == nil {
      gaps.append("The log ends before its summary, so resources may be missing from it.")
    }
    if let announcedCreations, creations < announcedCreations {
      gaps.append(
        "The log's summary counts \(announcedCreations) creations, and its lines tell "
          + "\(creations).")
    }
    if deferrals > 0 {
      gaps.append(
        "\(deferrals) resource change\(deferrals == 1 ? " is" : "s are") put off to a later plan "
          + "and not counted.")
    }
    if isApplied {
      gaps.append(
        "The log goes on with an apply, so some of its changes may have been made already.")
    }
    return gaps
  }
}
