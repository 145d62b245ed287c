internal import Planner
internal import Reporters

/// Everything that `headroom explain` knows. A new kind of subject adds its search to the list.
enum ExplainedSubjects {
  private static let searches: [@Sendable (String) throws -> Explanation?] = [rule]

  /// Nil when nothing is called so.
  static func explanation(of subject: String) throws -> Explanation? {
    for search in searches {
      if let explanation = try search(subject) { return explanation }
    }
    return nil
  }

  /// What to say about a subject that is not there.
  static func regret(_ subject: String) throws -> String {
    let rules = try PreflightRules.all().map(\.metadata.id)
    return "There is nothing called \"\(subject)\" to explain; the rules are: "
      + rules.joined(separator: ", ") + "."
  }

  @Sendable private static func rule(_ id: String) throws -> Explanation? {
    guard try PreflightRules.all().contains(where: { $0.metadata.id == id }),
      let page = RulePages.page(of: id)
    else { return nil }
    return Explanation(kind: .rule, id: id, page: page)
  }
}
