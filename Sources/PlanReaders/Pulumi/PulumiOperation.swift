/// What a step does (pkg/resource/deploy/step.go).
enum PulumiOperation: String, Hashable, Sendable, CaseIterable {
  case same
  case create
  case update
  case delete
  /// The mark of a replacement, between its two halves or alone.
  case replace
  case createReplacement = "create-replacement"
  case deleteReplaced = "delete-replaced"
  case read
  case readReplacement = "read-replacement"
  case refresh
  case discard
  case discardReplaced = "discard-replaced"
  case removePendingReplace = "remove-pending-replace"
  case importing = "import"
  case importReplacement = "import-replacement"

  /// Whether it is one of the steps that replace a resource.
  var isPartOfReplacement: Bool {
    switch self {
    case .replace, .createReplacement, .deleteReplaced, .readReplacement, .discardReplaced,
      .importReplacement:
      true
    case .same, .create, .update, .delete, .read, .refresh, .discard, .removePendingReplace,
      .importing:
      false
    }
  }
}
