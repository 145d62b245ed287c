internal import PreflightModel

/// The ways out when a quota has no room.
struct QuotaRemedies {
  let situation: QuotaSituation
  /// What must be allowed for the plan to fit; for a quota per parent that of the fullest, since
  /// one request raises it for all that have no limit of their own. Nil when it is not known.
  let needed: Double?
  let check: Check
  let facts: Facts
  /// Nil when nothing was looked for.
  let cleanups: CleanupRemedies?

  func remedies(for verdict: Verdict) -> [Remedy] {
    switch verdict {
    case .clear, .warning: []
    case .undetermined: permissionRemedies
    case .blocked: [raise, cleanUp, reuse, edit].compactMap(\.self)
    }
  }

  private var quota: Quota { situation.demand.quota }
  private var region: String { situation.demand.region ?? check.globalRegion }

  // MARK: Asking for more

  private var raise: Remedy? {
    guard quota.isAdjustable != false, let needed, let limit = situation.limitValue else {
      return nil
    }
    if let maximum = quota.maximum, needed > maximum { return nil }
    let desired = DesiredValue.value(
      for: needed, margin: check.settings.margin, above: limit, maximum: quota.maximum)
    if let open = openRequest { return raise(to: desired, following: open) }
    let doubt = requestsAreKnown ? "" : " Whether a request is open already could not be read."
    return Remedy(
      .raiseQuota(desiredValue: desired, openRequest: nil),
      summary: "Request \(QuotaNumber(desired)) instead of \(QuotaNumber(limit)).\(doubt)",
      command: { () throws(ShellCommandError) in
        try .aws(
          "service-quotas", "request-service-quota-increase", options: options(desired),
          region: region)
      })
  }

  private func options(
    _ desired: Double
  ) -> [(name: StaticString, value: ShellCommand.OptionValue)] {
    let options: [(name: StaticString, value: ShellCommand.OptionValue)] = [
      ("service-code", .text(quota.id.service)), ("quota-code", .text(quota.id.code)),
      ("desired-value", .number(desired)),
    ]
    return options + (situation.limitedResource.map { [("context-id", .text($0))] } ?? [])
  }

  private func raise(to desired: Double, following open: Remedy.OpenRequest) -> Remedy {
    let isEnough = open.desiredValue >= (needed ?? desired)
    return Remedy(
      .raiseQuota(desiredValue: desired, openRequest: open),
      summary: "A request for \(QuotaNumber(open.desiredValue)) is open already "
        + "(\(open.status), id \(open.id)); AWS takes one at a time."
        + (isEnough
          ? "" : " It would not be enough: \(QuotaNumber(needed ?? desired)) are needed."),
      command: { () throws(ShellCommandError) in
        try .aws(
          "service-quotas", "get-requested-service-quota-change",
          options: [("request-id", .text(open.id))], region: region)
      })
  }

  private var requestsFact: Fact? {
    facts[ServiceQuotas.requests(for: quota.id, in: situation.demand.region)]
  }

  private var requestsAreKnown: Bool { requestsFact?.document != nil }

  private var openRequest: Remedy.OpenRequest? {
    requestsFact.flatMap {
      ServiceQuotas.openRequests(in: $0, forResource: situation.limitedResource).first
    }
  }

  // MARK: Doing with less

  private var cleanUp: Remedy? {
    situation.cleanupBlocker.flatMap { cleanups?.remedy(for: $0) }
  }

  private var reuse: Remedy? {
    guard let used = situation.usedValue, used >= 1, quota.countsThings else { return nil }
    return Remedy(
      .reuse,
      summary: "Use one of the \(QuotaNumber(used)) that exist instead of creating another, or "
        + "delete what nobody needs.")
  }

  private var edit: Remedy {
    let why =
      if quota.isAdjustable == false {
        "AWS does not raise this quota. "
      } else if let maximum = quota.maximum, let needed, needed > maximum {
        "AWS raises this quota to \(QuotaNumber(maximum)) at the most. "
      } else {
        ""
      }
    return Remedy(.edit, summary: "\(why)Plan \(missing) fewer, or deploy elsewhere.")
  }

  /// How many are too many; at least so many where usage or plan leave something open.
  private var missing: String {
    if let shortfall = situation.assessment.shortfall { return "\(QuotaNumber(shortfall))" }
    let certain = (situation.usedValue ?? 0) + situation.demand.amount.low
    return "at least \(QuotaNumber(certain - (situation.limitValue ?? 0)))"
  }

  // MARK: What was refused

  private var permissionRemedies: [Remedy] {
    var reasons: [Unavailability] = []
    if case .unknown(let refusals) = situation.used { reasons = refusals.map(\.reason) }
    if case .unknown(_, let reason) = situation.limit { reasons.append(reason) }
    return Remedy.allowing(reasons)
  }
}

extension Quota {
  /// Whether it counts resources, and not what is in them, such as GiB or shards.
  fileprivate var countsThings: Bool {
    consumers.allSatisfy { consumer in
      if case .fixed = consumer.amount { true } else { false }
    }
  }
}
