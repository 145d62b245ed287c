internal import Planner
internal import PreflightModel

/// Finds out what there is to request: for the blockers of plans, and for the values named.
struct RequestRun {
  let session: Session
  private let run: CheckRun
  private let options: RequestOptions
  private let wishes: QuotaWishes

  init(_ options: RequestOptions) async throws {
    try options.requireSomething()
    self.options = options
    let environment = ProcessEnvironment.variables
    let configuration = try Files.configuration(at: options.aws.config)
    let connection = try Connection(
      options.aws, configuredRegion: configuration.region, environment: environment)
    wishes = QuotaWishes(
      Dictionary(options.quota.map { ($0.quota, $0.value) }) { _, last in last })
    let readRun = try CheckRun(
      planned: options.planned, aws: options.aws, configuration: configuration,
      region: connection.region, besides: [wishes])
    let check = readRun.preflight.check
    for wish in options.quota where check.defaultRegion == nil {
      guard check.catalog.quotas[wish.quota]?.isGlobal == true else {
        throw Failure(
          "\(wish.quota) is a quota of each region: name one with --region, AWS_REGION or the "
            + "profile's region.")
      }
    }
    session = try await connection.session(output: options.output)
    run = try await readRun.knowingDeployment(from: session.gatherer)
  }

  /// Asks AWS what is in force and what has been requested already.
  func report() async throws -> QuotaRequestReport {
    let outcome = await run.preflight.run(
      gathering: session.gatherer, startingWith: run.deployment?.facts,
      after: run.deployment?.rounds)
    await session.endProgress()
    try Task.checkCancellation()
    let check = run.preflight.check
    if let failure = check.callerFailure(given: outcome.facts) { throw failure }
    let account = Report.Account(check.caller(given: outcome.facts))
    if let path = options.aws.record { try run.record(outcome.facts, account: account, to: path) }
    let drafts =
      QuotaRule().drafts(for: check, given: outcome.facts)
      + wishes.drafts(for: check, given: outcome.facts)
    let undetermined = outcome.findings.filter { $0.verdict == .undetermined }
    return QuotaRequestReport(
      account: account,
      requests: drafts.map(\.request),
      gaps: undetermined.map {
        "\($0.title) (\($0.id)) could not be judged, so nothing is requested for it: \($0.message)"
      })
  }
}

extension Report.Account {
  init?(_ caller: Caller?) {
    guard let caller else { return nil }
    self.init(id: caller.account, arn: caller.arn, partition: caller.partition)
  }
}
