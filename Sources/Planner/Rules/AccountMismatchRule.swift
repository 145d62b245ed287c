package import PreflightModel

/// Whether the caller is in the account and partition that each plan is for.
package struct AccountMismatchRule: GatingRule, ListedRule {
  package static let metadata = RuleMetadata(
    id: "account-mismatch", title: "Account",
    summary: "The credentials belong to the account and partition that the plan is for.")

  package init() {}

  package func concerns(_ check: Check) -> Bool { !PlanTarget.targets(of: check).isEmpty }

  package func letsThrough(_ check: Check, given facts: Facts) -> Bool {
    !findings(for: check, given: facts).contains { $0.verdict == .blocked }
  }

  /// None of its own: who the caller is, is asked in every run.
  package func lookups(for check: Check, given facts: Facts) -> Set<Lookup> { [] }
  package func operations(for check: Check) -> Set<AWSOperation> { [] }
  package func allOperations(in catalog: Catalog) -> Set<AWSOperation> { [] }
  package func knows(_ type: String, in catalog: Catalog) -> Bool { false }
  package func needsRegion(of type: String, in catalog: Catalog) -> Bool { false }
  package func memberNames(in catalog: Catalog) -> Set<String> { [] }

  /// The ARNs of what exists tell whose it is.
  package func attributes(in catalog: Catalog) -> AttributeSelection {
    AttributeSelection(namesOfAll: [PlanTarget.arn])
  }

  package func findings(for check: Check, given facts: Facts) -> [Finding] {
    let targets = PlanTarget.targets(of: check)
    guard !targets.isEmpty else { return [] }
    var judgements = Judgements(metadata)
    var inquiry = Inquiry(facts)
    switch inquiry.answer(to: check.callerLookup).reading(Caller.init) {
    case .unavailable(let reason):
      judgements.unanswered(
        check.callerLookup, reason,
        "Whether the credentials belong to the plan's account is not known", of: [])
    case .known(let caller):
      let misfits = targets.filter { !$0.fits(caller) }
      guard !misfits.isEmpty else { return [fits(caller)] }
      for target in misfits {
        judgements.add(
          target.isElsewhereAltogether(than: caller, among: targets) ? .blocked : .warning,
          about: target.label, target.sentence(about: caller), in: nil, of: target.addresses,
          remedies: [target.remedy])
      }
    }
    return judgements.findings { _ in "" }
  }

  private func fits(_ caller: Caller) -> Finding {
    Finding(
      id: metadata.findingID(in: nil), rule: metadata.id, verdict: .clear, title: metadata.title,
      message: "The credentials are of account \(caller.account), which the plan is for.")
  }
}
