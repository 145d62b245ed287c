internal import PreflightModel

/// What is not known about one service in one place.
struct UnknownUsage {
  let service: String
  /// Nil for the account as a whole.
  let region: String?
  /// How many quotas it is about; nil when they could not even be listed.
  let count: Int?
  /// Each reason once.
  let reasons: [String]

  private static let mostReasons = 3

  /// `iam: 5 quotas: the permission iam:ListRoles is missing`.
  var sentence: String {
    let place = region.map { "\(service), \($0)" } ?? service
    let subject = count.map { counted($0, "quota") } ?? "its quotas could not be listed"
    let shown = reasons.prefix(Self.mostReasons).joined(separator: "; ")
    let rest = reasons.count - Self.mostReasons
    return "\(place): \(subject): \(shown)"
      + (rest > 0 ? " and \(counted(rest, "more reason"))" : "")
  }
}

extension UsageReport {
  /// What is not known, one for each service and region, in their order.
  var unknowns: [UnknownUsage] {
    let usages = Dictionary(grouping: quotas.filter { $0.reason != nil }) {
      [$0.assessment.id.service, $0.region ?? ""]
    }
    let counted = usages.values.map { usages in
      UnknownUsage(
        service: usages[0].assessment.id.service, region: usages[0].region, count: usages.count,
        reasons: Set(usages.compactMap(\.reason)).sorted())
    }
    let unlisted = gaps.map {
      UnknownUsage(service: $0.service, region: $0.region, count: nil, reasons: [$0.reason])
    }
    return (counted + unlisted).sorted {
      ($0.service, $0.region ?? "", $0.count ?? 0) < ($1.service, $1.region ?? "", $1.count ?? 0)
    }
  }

  /// Those whose share is known, the fullest first.
  var known: [QuotaUsage] { quotas.filter { $0.utilization != nil } }

  /// `account 123456789012, eu-west-1`.
  var place: String {
    ([account.map { "account \($0.id)" } ?? "an unknown account"] + regions)
      .joined(separator: ", ")
  }
}

extension QuotaUsage {
  /// `1,000 of 1,000`, with `about` before a count that is only near.
  var numbers: String {
    guard let limit = assessment.limit, let used = assessment.used else { return "unknown" }
    let about = assessment.isExact ? "" : "about "
    return "\(about)\(QuotaNumber(used)) of \(QuotaNumber(limit))"
  }

  /// In whole percent, rounded down, so that 100 means that nothing is left; `?` when not known.
  var percent: String {
    utilization.map { "\(QuotaNumber(($0 * 100).rounded(.down)))%" } ?? "?"
  }
}
