package import PreflightModel

/// The search for what throw-away runs have left behind: what must be asked, and what it comes to.
package struct StaleSurvey: Sendable {
  package let types: StaleTypes
  package let criteria: StaleCriteria
  package let regions: [String]

  package init(types: StaleTypes, criteria: StaleCriteria, regions: [String]) {
    self.types = types
    self.criteria = criteria
    self.regions = regions
  }

  /// What must be answered, given what is known so far and who asks: first all listings, then the
  /// details of what belongs to a run.
  package func lookups(for caller: Caller, given facts: Facts) -> Set<Lookup> {
    findings(for: caller, given: facts).inventory.missing
  }

  /// What was left behind, as far as the facts tell.
  package func report(for caller: Caller, given facts: Facts) -> StaleReport {
    let findings = findings(for: caller, given: facts)
    return StaleReport(
      account: Report.Account(id: caller.account, arn: caller.arn, partition: caller.partition),
      regions: regions, groups: findings.groups, skipped: findings.skipped,
      gaps: findings.inventory.gaps)
  }

  private func findings(for caller: Caller, given facts: Facts) -> StaleFindings {
    StaleFindings(
      types: types, criteria: criteria, scope: StaleScope(caller, regions: regions), facts: facts)
  }

  /// The members of AWS's answers that are read.
  package var memberNames: Set<String> { types.memberNames }
}
