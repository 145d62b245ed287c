internal import PreflightModel

/// The clean-ups that give blocked quotas room again: one set of runs for all of them together.
struct CleanupRemedies {
  private let groups: [StaleGroup]
  private let isComplete: Bool
  private let regions: [String]
  private let now: UTCTime
  /// The runs of the set for all blockers together.
  private let chosen: [StaleGroup]

  /// How much of a quota is missing.
  struct Blocker: Hashable {
    let quota: QuotaID
    /// Nil for a quota of the whole account.
    let region: String?
    let missing: Double
  }

  init(_ blockers: [Blocker], survey: StaleSurvey, caller: Caller, facts: Facts) {
    let report = survey.report(for: caller, given: facts)
    groups = report.groups
    isComplete = report.gaps.isEmpty
    regions = survey.regions
    now = survey.criteria.now
    chosen = Self.choice(among: groups, for: blockers)
  }

  private static func choice(
    among groups: [StaleGroup], for blockers: [Blocker]
  ) -> [StaleGroup] {
    let choice = CleanupChoice(
      amounts: groups.map { group in
        blockers.map { group.amount(of: $0.quota, in: $0.region) }
      },
      needs: blockers.map(\.missing))
    return choice.runs.map { groups[$0] }
  }

  /// Of the common set what this blocker needs; nil when leftovers do not give it enough.
  func remedy(for blocker: Blocker) -> Remedy? {
    let runs = Self.choice(among: chosen, for: [blocker])
    guard !runs.isEmpty else { return nil }
    let frees = runs.reduce(0) { $0 + $1.amount(of: blocker.quota, in: blocker.region) }
    return Remedy(
      .cleanUp(frees: frees, suffixes: runs.map(\.suffix)), summary: summary(runs, frees),
      commands: runs.flatMap { $0.steps.map(\.command) })
  }

  private func summary(_ runs: [StaleGroup], _ frees: Double) -> String {
    let names = runs.prefix(5).map(description).joined(separator: ", ")
    let more = runs.count > 5 ? " and \(runs.count - 5) more" : ""
    let doubt = isComplete ? "" : " Not all of the account could be read; there may be more."
    return
      "Delete what \(runs.count == 1 ? "a run" : "\(runs.count) runs") left behind, which frees "
      + "\(QuotaNumber(frees)): \(names)\(more).\(doubt)\(script(for: runs))"
  }

  private func description(of run: StaleGroup) -> String {
    let age = run.newest.flatMap(UTCTime.init).map { ", \(UTCTime.span(from: $0, to: now)) old" }
    let count = run.resources.count
    return "\(run.suffix) (\(count) resource\(count == 1 ? "" : "s")\(age ?? ""))"
  }

  /// How to get the same as a script, which waits and can be run again.
  private func script(for runs: [StaleGroup]) -> String {
    let arguments =
      ["headroom", "stale"] + runs.map { "--only=\($0.suffix)" }
      + regions.map { "--region=\($0)" } + ["--commands=cleanup.sh"]
    guard let command = try? ShellCommand(arguments) else { return "" }
    return " `\(command.line)` writes the script."
  }
}

extension QuotaSituation {
  /// What cleaning up would have to give; nil for a quota per parent, which leftovers do not free,
  /// and where a number is missing.
  var cleanupBlocker: CleanupRemedies.Blocker? {
    guard demand.parent == nil, let needed, let limitValue, needed > limitValue else { return nil }
    return CleanupRemedies.Blocker(
      quota: demand.quota.id, region: demand.region, missing: needed - limitValue)
  }
}
