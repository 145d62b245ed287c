internal import Documents
internal import PreflightModel

/// The action lists of Terraform and OpenTofu as changes.
///
/// The lists are an open set and are searched, as the comment on `Actions` in Terraform's
/// internal/command/jsonplan/plan.go asks for: whoever looks for deletions looks for `delete`
/// anywhere. A word that is not known makes the change unrecognised, whatever stands beside it, and so does
/// a list without words.
enum TerraformActions {
  static func change(_ actions: some Sequence<String>) -> Change {
    let actions = Array(actions)
    guard !actions.isEmpty, actions.allSatisfy(known.contains) else { return .unrecognized }
    let creation = actions.firstIndex(of: "create")
    let deletion = actions.firstIndex(of: "delete")
    let forgets = actions.contains("forget")
    switch (creation, deletion) {
    case (let creation?, let deletion?):
      return creation < deletion ? .replaceCreatingFirst : .replaceDeletingFirst
    case (_?, nil): return forgets ? .replaceForgetting : .create
    case (nil, _?): return .delete
    case (nil, nil): break
    }
    if forgets { return .forget }
    if actions.contains("update") { return .update }
    return actions.contains("read") ? .read : .unchanged
  }

  /// The one word that a log of `plan -json` has for the list
  /// (internal/command/views/json/change.go). It does not tell in which order a replacement goes.
  static func change(streamed action: String) -> Change {
    switch action {
    case "create": .create
    case "update": .update
    case "replace": .replaceInUnknownOrder
    case "delete": .delete
    case "remove": .forget
    case "noop", "move", "import": .unchanged
    // The last three are about ephemeral resources, which leave nothing behind.
    case "read", "open", "renew", "close": .read
    default: .unrecognized
    }
  }

  private static let known: Set<String> = [
    "no-op", "create", "read", "update", "delete", "forget",
  ]
}
