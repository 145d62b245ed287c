internal import Documents
internal import PlanReaders
internal import Planner
internal import PreflightModel
internal import Reporters

/// Everything that a check is about, read from flags and files before AWS is asked.
struct CheckRun {
  let preflight: Preflight
  /// What AWS has said of where templates go; nil for plans that do not hang on it.
  let deployment: Deployment?
  private let planned: PlanOptions
  private let configuration: HeadroomConfiguration
  private let region: String?
  private let tables: CheckTables

  /// - Parameters:
  ///   - region: Where resources go whose plan does not say.
  ///   - cleansUp: Whether blockers are to come with what could be cleaned up.
  init(
    planned: PlanOptions, aws: AWSOptions, configuration: HeadroomConfiguration, region: String?,
    besides extraRules: [any PreflightRule] = [], cleansUp: Bool = false
  ) throws {
    let tables = CheckTables(
      planned: planned, aws: aws, configuration: configuration, besides: extraRules,
      cleansUp: cleansUp)
    try self.init(planned: planned, configuration: configuration, region: region, tables: tables)
  }

  /// - Parameters:
  ///   - deployment: What AWS says of where templates go, once it is known.
  ///   - plans: Those that are read already and do not hang on it, by their paths.
  private init(
    planned: PlanOptions, configuration: HeadroomConfiguration, region: String?,
    tables: CheckTables, knowing deployment: Deployment? = nil, read plans: [String: Plan] = [:]
  ) throws {
    self.planned = planned
    self.configuration = configuration
    self.region = region
    self.tables = tables
    self.deployment = deployment
    let inputs = try planned.templateInputs(region: region, deployment: deployment)
    var all = try planned.plans.map { path in
      try plans[path] ?? Files.plan(at: path, inputs: inputs, keeping: tables.attributes.value)
    }
    if let added = planned.addedPlan { all.append(added) }
    let rules = try tables.rules.value()
    let check = Check(
      plans: all, defaultRegion: region,
      globalRegion: try Self.globalRegion(of: all, or: region),
      catalog: try tables.catalog.value(), settings: planned.settings(over: configuration),
      judgesQuotas: rules.contains { $0 is QuotaRule }, leftovers: try tables.leftovers.value(),
      partition: try Connection.partitions())
    preflight = Preflight(check: check, rules: rules)
    try requireKnownQuotas(in: check, flags: planned.limit.map(\.quota))
    try requireRegions()
    try requireTemplate()
  }

  /// The same run with that known of templates which only AWS can tell: the account that they go
  /// to, and the stack that `--stack` names.
  func knowingDeployment(from gatherer: some FactGatherer) async throws -> CheckRun {
    let plans = preflight.check.plans
    guard plans.contains(where: \.hangsOnDeployment) else { return self }
    var facts = await Facts(gatherer.answers(to: [preflight.check.callerLookup]))
    var deployment = Deployment(
      accountID: preflight.check.caller(given: facts)?.account, facts: facts, rounds: 1)
    if let name = planned.stack, preflight.letsThrough(given: facts) {
      let region = stackRegion(name)
      while true {
        let new = DeployedStack.lookups(named: name, in: region, given: facts)
          .subtracting(facts.lookups)
        guard !new.isEmpty, !Task.isCancelled else { break }
        facts.add(await gatherer.answers(to: new))
        deployment.rounds += 1
      }
      deployment.stack = DeployedStack(named: name, in: region, given: facts)
      deployment.facts = facts
    }
    let others = plans.filter { !$0.hangsOnDeployment }.map { ($0.path, $0) }
    return try CheckRun(
      planned: planned, configuration: configuration, region: region, tables: tables,
      knowing: deployment, read: Dictionary(others) { first, _ in first })
  }

  /// Where the stack is: where its resources go.
  private func stackRegion(_ name: String) -> String? {
    let resources = preflight.check.plans.flatMap(\.resources)
    let own = resources.first { $0.address.hasPrefix("\(name)/") } ?? resources.first
    return own?.region ?? region
  }

  /// A stack is compared with one template.
  private func requireTemplate() throws {
    guard planned.stack != nil else { return }
    let templates = preflight.check.plans.count {
      $0.format == .cloudFormationTemplate || $0.format == .cdkAssembly
    }
    guard templates != 1 else { return }
    throw Failure(
      "--stack goes with one CloudFormation template or CDK assembly, and there "
        + (templates == 0 ? "is none." : "are \(templates)."),
      status: ExitStatus.wrongFlags.rawValue)
  }

  /// Where global quotas are raised, in the partition that the plans are for.
  private static func globalRegion(of plans: [Plan], or region: String?) throws -> String {
    let planned = plans.lazy.flatMap(\.resources).compactMap(\.region).first
    return try Connection.globalRegion(besides: region ?? planned)
  }

  /// The report of a run, findings that the configuration asks to ignore marked as such.
  func report(
    of outcome: Preflight.Outcome, source: Report.Source, calls: CallStatistics, quiet: Bool
  ) -> Report {
    var report = Report(of: preflight, outcome: outcome, source: source, calls: calls)
    guard let today = CalendarDate(Clock.timestamp.prefix(10)) else { return report }
    report.findings = configuration.markingIgnored(report.findings, on: today)
    for expired in quiet ? [] : configuration.expiredIgnores(on: today) {
      StandardStream.error.note(
        "line \(expired.line) of the configuration ignores \(expired.finding) no longer: "
          + "its last day, \(expired.until?.description ?? ""), is over.")
    }
    return report
  }

  /// What the plans tell without AWS, and that the rest is not known; nil when nothing that they tell
  /// blocks them, or the quotas are not to be looked at.
  func reportOfPlansAlone(
    because failure: Failure, calls: CallStatistics, quiet: Bool
  ) -> Report? {
    let quotas = preflight.rules.compactMap { $0 as? QuotaRule }
    let told = quotas.flatMap { $0.findingsOfPlansAlone(for: preflight.check) }
    let rest = Finding(
      id: "quota/account", rule: "quota", verdict: .undetermined, title: "The account",
      message: "Nothing else is known: \(failure.text)")
    let outcome = Preflight.Outcome(
      findings: told + [rest], facts: Facts(), rounds: 0, unanswered: 0)
    let report = report(of: outcome, source: .aws, calls: calls, quiet: quiet)
    return report.verdict == .blocked ? report : nil
  }

  /// Writes the answers of a run for later ones without credentials.
  func record(_ facts: Facts, account: Report.Account?, to path: String) throws {
    var names = preflight.rules.reduce(into: Set<String>()) {
      $0.formUnion($1.memberNames(in: preflight.check.catalog))
    }.union(preflight.check.survey?.memberNames ?? [])
    if planned.stack != nil { names.formUnion(DeployedStack.memberNames) }
    try Files.record(
      DeployedStack.recordable(facts, keeping: try tables.attributes.value()), keeping: names,
      account: account, to: path)
  }

  /// A limit for a quota that nobody knows would change nothing, and whoever set it means one.
  private func requireKnownQuotas(in check: Check, flags: [QuotaID]) throws {
    let ids = Set(check.settings.limits.keys).union(check.settings.thresholds.keys)
    guard let unknown = ids.sorted().first(where: { check.catalog.quotas[$0] == nil }) else {
      return
    }
    let status: ExitStatus = flags.contains(unknown) ? .wrongFlags : .failed
    throw Failure(
      "The catalogue has no quota \(unknown), for which a limit or a threshold is set: "
        + "`headroom catalog list` names those it has.", status: status.rawValue)
  }

  private func requireRegions() throws {
    let lost = preflight.resourcesWithoutRegion
    guard let first = lost.first else { return }
    let others = lost.count > 1 ? " and of \(lost.count - 1) more resources" : ""
    throw Failure(
      "The plan does not say the region of \(first.address)\(others): name it with --region, "
        + "AWS_REGION or the profile's region.")
  }
}

extension Plan {
  /// Whether its values may hang on where it goes. What came on standard input cannot be read anew.
  fileprivate var hangsOnDeployment: Bool {
    switch format {
    case .cloudFormationTemplate, .cdkAssembly: path != "-"
    default: false
    }
  }
}

extension PlanOptions {
  /// What `--add` plans; nil without it.
  fileprivate var addedPlan: Plan? {
    guard !add.isEmpty else { return nil }
    let resources = add.flatMap { added in
      (1...added.count).map { number in
        PlannedResource(
          address: "\(added.type)[\(number)]", type: added.type, change: .create)
      }
    }
    return Plan(path: "--add", format: .resourceList, resources: resources)
  }

  /// Flags come before the configuration, which comes before the defaults.
  fileprivate func settings(over configuration: HeadroomConfiguration) -> CheckSettings {
    var settings = configuration.checkSettings
    if let warnAt { settings.warnAt = warnAt.value }
    if let margin { settings.margin = margin.value }
    for limit in limit { settings.limits[limit.quota] = limit.value }
    settings.namedRules = Set(rule)
    return settings
  }
}
