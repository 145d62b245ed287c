internal import Documents

/// Why a Terraform plan is only part of what will happen.
struct TerraformGaps: Sendable {
  let sentences: [String]

  /// - Parameters:
  ///   - changes: whether the plan changes anything; one that changes nothing cannot be applied,
  ///     and that is no gap.
  ///   - unknownIndexes: the addresses of resources whose number of instances is not known.
  ///   - isGuessed: whether the planned values had to stand for the changes.
  init(
    _ outline: PlanOutline, changes: Bool, unknownIndexes: [String], isGuessed: Bool
  ) throws(PlanError) {
    var sentences = try Self.marks(of: outline, changes: changes)
    if let first = unknownIndexes.first {
      let others = unknownIndexes.count - 1
      sentences.append(
        "How many instances \(first)\(others > 0 ? " and \(others) other resources" : "") will "
          + "have is not known yet.")
    }
    if isGuessed {
      sentences.append(
        "The plan lacks resource_changes: its planned values that no prior state has are taken "
          + "for creations, and deletions are not seen.")
    }
    self.sentences = sentences
  }

  /// What the top level of the plan says of itself. A member that is missing says nothing:
  /// OpenTofu and older versions of Terraform lack them.
  private static func marks(of outline: PlanOutline, changes: Bool) throws(PlanError) -> [String] {
    if try outline.document(of: "errored")?.bool == true {
      return ["Planning ended with an error, so resources may be missing from the plan."]
    }
    var sentences: [String] = []
    var deferred = 0
    try outline.forEachElement(of: "deferred_changes") { _ in deferred += 1 }
    if deferred > 0 {
      sentences.append(
        "\(deferred) resource change\(deferred == 1 ? " is" : "s are") put off to a later plan, "
          + "and counted as what may come.")
    } else if try outline.document(of: "complete")?.bool == false {
      sentences.append(
        "The plan is marked as incomplete: it was made for chosen targets, or changes were put off "
          + "to a later plan.")
    }
    if try outline.document(of: "applyable")?.bool == false, changes {
      sentences.append("The plan is marked as one that cannot be applied.")
    }
    return sentences
  }
}
