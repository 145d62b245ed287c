/// Everything a run of `check` has to say.
package struct Report: Hashable, Sendable {
  /// Where the answers came from.
  package enum Source: String, Hashable, Sendable {
    case aws
    case snapshot
  }

  /// The caller, as `sts:GetCallerIdentity` tells.
  package struct Account: Hashable, Sendable {
    package var id: String
    package var arn: String
    package var partition: String

    package init(id: String, arn: String, partition: String) {
      self.id = id
      self.arn = arn
      self.partition = partition
    }
  }

  /// A plan in numbers. Only resources of AWS providers count; a replacement is no creation.
  package struct PlanSummary: Hashable, Sendable {
    package var path: String
    package var format: PlanFormat
    package var regions: [String]
    package var creates: Int
    package var updates: Int
    package var deletes: Int
    package var replaces: Int
    package var isComplete: Bool
    package var gaps: [String]
    /// What decides whether some of these changes happen, and how many.
    package var undecided: [Undecided]

    package struct Undecided: Hashable, Sendable {
      /// The end of a sentence, as in "it depends on …".
      package var reason: String
      package var count: Int

      package init(reason: String, count: Int) {
        self.reason = reason
        self.count = count
      }
    }

    package init(
      path: String, format: PlanFormat, regions: [String], creates: Int, updates: Int,
      deletes: Int, replaces: Int, isComplete: Bool, gaps: [String], undecided: [Undecided] = []
    ) {
      self.path = path
      self.format = format
      self.regions = regions
      self.creates = creates
      self.updates = updates
      self.deletes = deletes
      self.replaces = replaces
      self.isComplete = isComplete
      self.gaps = gaps
      self.undecided = undecided
    }
  }

  /// A type that was planned and that nothing looked at.
  package struct NotChecked: Hashable, Sendable {
    package var type: String
    package var count: Int
    package var reason: String

    package init(type: String, count: Int, reason: String) {
      self.type = type
      self.count = count
      self.reason = reason
    }
  }

  package var source: Source
  /// Nil when the caller could not be determined.
  package var account: Account?
  package var plans: [PlanSummary]
  /// Worst first, then by id.
  package var findings: [Finding]
  package var notChecked: [NotChecked]
  package var calls: CallStatistics

  package init(
    source: Source, account: Account?, plans: [PlanSummary], findings: [Finding],
    notChecked: [NotChecked], calls: CallStatistics
  ) {
    self.source = source
    self.account = account
    self.plans = plans
    self.findings = findings
    self.notChecked = notChecked
    self.calls = calls
  }

  /// The worst verdict of the findings that are not ignored.
  package var verdict: Verdict {
    findings.lazy.filter { $0.ignored == nil }.map(\.verdict).max() ?? .clear
  }
}
