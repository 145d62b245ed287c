internal import Planner
internal import PreflightModel

/// Everything that a run of `usage` is about.
struct UsageRun {
  /// The share of a limit, in percent, from which on a quota stands out.
  let warnAt: Double
  private let connection: Connection
  private let preflight: Preflight
  private let survey: UsageSurvey
  private let options: UsageOptions

  init(_ options: UsageOptions) throws {
    let configuration = try Files.configuration(at: options.aws.config)
    connection = try Connection(
      options.aws, configuredRegion: configuration.region,
      environment: ProcessEnvironment.variables)
    let catalog = try Files.catalog(extendedBy: options.aws.catalog)
    survey = UsageSurvey(
      regions: options.aws.regions.isEmpty
        ? [connection.region].compactMap(\.self) : Set(options.aws.regions).sorted(),
      services: try options.services(in: catalog), coversAll: options.all)
    let check = Check(
      plans: [], defaultRegion: survey.regions.first,
      globalRegion: try Connection.globalRegion(besides: survey.regions.first), catalog: catalog,
      settings: configuration.checkSettings)
    preflight = Preflight(check: check, rules: [survey])
    warnAt = configuration.checkSettings.warnAt
    self.options = options
    guard !survey.regions.isEmpty || survey.needsNoRegion(in: catalog) else {
      throw Failure("Name a region with --region, AWS_REGION or the profile's region.")
    }
  }

  func report() async throws -> UsageReport {
    let session = try await connection.session(output: options.output)
    let outcome = await preflight.run(gathering: session.gatherer)
    await session.finish()
    try Task.checkCancellation()
    let check = preflight.check
    if let failure = check.callerFailure(given: outcome.facts) { throw failure }
    let account = Report.Account(check.caller(given: outcome.facts))
    if let path = options.aws.record {
      try Files.record(
        outcome.facts, keeping: survey.memberNames(in: check.catalog), account: account, to: path)
    }
    return UsageReport(
      source: session.source, account: account, regions: survey.regions,
      quotas: survey.usages(for: check, given: outcome.facts),
      gaps: survey.gaps(for: check, given: outcome.facts),
      calls: await session.statistics(of: outcome))
  }
}
