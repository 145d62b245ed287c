internal import Planner
internal import PreflightModel
internal import Reporters

/// Everything that `headroom explain` knows. A new kind of subject adds its search to the list.
struct ExplainedSubjects {
  private let catalog: Catalog
  private let failures: FailureIndex
  private let regions: (quota: String?, global: String)
  private let ruleIDs: [String]
  private let ruleFailures: [RuleFailure]

  /// - Parameter region: What commands name for quotas of a region; nil to leave it out.
  init(catalog: Catalog, region: String?) throws {
    self.catalog = catalog
    failures = FailureIndex(catalog)
    regions = (region, try Connection.globalRegion(besides: region))
    ruleIDs = PreflightRules.ids
    ruleFailures = try RuleFailure.embedded()
  }

  /// Nil when nothing is called so.
  func explanation(of subject: String) -> Explanation? {
    rule(subject) ?? quota(subject) ?? error(subject)
  }

  /// What a failed deployment printed; nil when no error in it is known.
  func explanation(ofOutput text: String) -> Explanation? {
    let text = FailureText(text, index: failures, rules: ruleFailures)
    let errors = text.errors.map { ($0.code, $0.lines, $0.quotas.map(explained)) }
    let rules = text.unheeded.compactMap { found in
      RulePages.page(of: found.rule).map { (found.lines, $0) }
    }
    return errors.isEmpty && rules.isEmpty ? nil : Explanation(output: errors, rules: rules)
  }

  /// What to say about a subject that is not there.
  func regret(_ subject: String) -> String {
    let names =
      ruleIDs + catalog.quotas.keys.map(\.description) + catalog.quotas.values.map(\.name)
      + failures.codes
    return "There is nothing called \"\(subject)\" to explain: it takes a rule ("
      + "\(ruleIDs.joined(separator: ", "))), a quota's id, an error code of AWS, or - for the "
      + "output of a failed deployment."
      + NearNames.question(NearNames.nearest(to: subject, among: names))
  }

  // MARK: Searches

  private func rule(_ id: String) -> Explanation? {
    guard ruleIDs.contains(id), let page = RulePages.page(of: id) else { return nil }
    return Explanation(kind: .rule, id: id, page: page)
  }

  /// By the id, by the code alone, or by AWS's name, as far as only one quota has it.
  private func quota(_ text: String) -> Explanation? {
    if let id = QuotaID(text), let quota = catalog.quotas[id] {
      return Explanation(explained(quota))
    }
    let quotas = catalog.quotas.values.filter {
      $0.id.code.lowercased() == text.lowercased() || $0.name.lowercased() == text.lowercased()
    }
    return quotas.count == 1 ? Explanation(explained(quotas[0])) : nil
  }

  private func error(_ code: String) -> Explanation? {
    let quotas = failures.quotas(failingWith: code)
    return quotas.isEmpty ? nil : Explanation(error: code, quotas: quotas.map(explained))
  }

  private func explained(_ quota: Quota) -> QuotaExplanation {
    QuotaExplanation(quota, region: quota.isGlobal ? regions.global : regions.quota)
  }
}
