internal import Documents

/// Why a Terraform plan is only part of what will happen, in sentences.
struct TerraformGaps: Sendable {
  private(set) var sentences: [String] = []

  /// What the top level of the plan says. A member that is missing says nothing: OpenTofu and
  /// older versions of Terraform lack them.
  ///
  /// - Parameter changes: whether the plan changes anything; a plan that changes nothing is
  ///   marked as not applicable.
  init(_ outline: PlanOutline, changes: Bool) throws(PlanError) {
    let hasErrors = try outline.document(of: "errored")?.bool == true
    if hasErrors {
      sentences.append(
        "Planning ended with an error, so resources may be missing from the plan.")
    }
    var deferred = 0
    try outline.forEachElement(of: "deferred_changes") { _ in deferred += 1 }
    if deferred > 0 {
      sentences.append(
        "\(deferred) resource change\(deferred == 1 ? " is" : "s are") put off to a later plan and "
          + "not counted.")
    } else if try outline.document(of: "complete")?.bool == false, !hasErrors {
      sentences.append(
        "The plan is marked as incomplete: it was made for chosen targets, or changes were put off "
          + "to a later plan.")
    }
    if try outline.document(of: "applyable")?.bool == false, changes, !hasErrors {
      sentences.append("The plan is marked as one that cannot be applied.")
    }
  }

  mutating func append(_ sentence: String) {
    sentences.append(sentence)
  }
}
