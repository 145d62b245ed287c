internal import PreflightModel

/// What steps mean for the objects in AWS.
enum PulumiChange {
  /// Of a step that stands alone.
  static func change(of step: PulumiStep) -> Change {
    switch step.operation {
    case nil: .unrecognized
    case .create, .createReplacement: step.isExternal ? .read : .create
    case .update: step.isExternal ? .read : .update
    case .delete, .deleteReplaced:
      if step.isExternal { .unchanged } else if step.isRetained { .forget } else { .delete }
    case .replace: replacement([step])
    case .read, .readReplacement: .read
    case .same: step.isExternal ? .read : .unchanged
    // An import takes over what exists; the others change Pulumi's records alone.
    case .refresh, .discard, .discardReplaced, .removePendingReplace, .importing,
      .importReplacement:
      .unchanged
    }
  }

  /// Of the steps that replace one resource, in the order of the preview.
  ///
  /// Without `--show-replacement-steps` a preview has the `replace` step alone, and neither of
  /// the options that decide the order.
  static func replacement(_ steps: [PulumiStep]) -> Change {
    let operations = steps.compactMap(\.operation)
    let isTakenOver =
      operations.contains(.importReplacement) || operations.contains(.readReplacement)
    let isRetained = steps.contains(where: \.isRetained)
    let isDiscarded = operations.contains(.discardReplaced)
    switch (creates: !isTakenOver, deletes: !isRetained && !isDiscarded) {
    case (true, true): return order(of: steps, operations)
    case (true, false): return isDiscarded ? .create : .replaceForgetting
    case (false, true): return .delete
    case (false, false): return isRetained ? .forget : .unchanged
    }
  }

  private static func order(of steps: [PulumiStep], _ operations: [PulumiOperation]) -> Change {
    let creation = operations.firstIndex(of: .createReplacement)
    let deletion = operations.firstIndex(of: .deleteReplaced)
    switch (creation, deletion) {
    case (let creation?, let deletion?):
      return creation < deletion ? .replaceCreatingFirst : .replaceDeletingFirst
    case (_?, nil): return .replaceCreatingFirst
    case (nil, _?): return .replaceDeletingFirst
    case (nil, nil): return steps.first.map(likelyOrder) ?? .replaceInUnknownOrder
    }
  }

  /// The order that the provider asks for: a resource whose name was given cannot exist twice, so
  /// the old one goes first; one that Pulumi names is replaced as by default, the new one first
  /// (pulumi-terraform-bridge pkg/tfbridge/schema.go, nameRequiresDeleteBeforeReplace).
  private static func likelyOrder(of step: PulumiStep) -> Change {
    if typesDeletedFirst.contains(step.type) { return .replaceDeletingFirst }
    switch step.naming {
    case .automatic: return .replaceCreatingFirst
    case .given: return .replaceDeletingFirst
    case .untold: return .replaceInUnknownOrder
    }
  }

  /// Types for which the provider always asks to delete first.
  private static let typesDeletedFirst: Set<String> = [
    "aws:cloudwatch/logSubscriptionFilter:LogSubscriptionFilter"
  ]
}
