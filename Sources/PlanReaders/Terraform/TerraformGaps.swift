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
        "Terraform ended this plan with an error, so resources may be missing from it.")
    }
    var deferred = 0
    try outline.forEachElement(of: "deferred_changes") { _ in deferred += 1 }
    if deferred > 0 {
      sentences.append(
        "Terraform put off \(deferred) resource change\(deferred == 1 ? "" : "s") to a later "
          + "plan; what these need is not counted.")
    } else if try outline.document(of: "complete")?.bool == false, !hasErrors {
      sentences.append(
        "Terraform marks this plan as incomplete: it was made for chosen targets, or changes were "
          + "put off to a later plan.")
    }
    if try outline.document(of: "applyable")?.bool == false, changes, !hasErrors {
      sentences.append("Terraform marks this plan as one that cannot be applied.")
    }
  }

  mutating func append(_ sentence: String) {
    sentences.append(sentence)
  }
}
