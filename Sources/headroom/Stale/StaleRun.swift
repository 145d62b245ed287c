internal import Planner
internal import PreflightModel

/// Asks an account for what throw-away runs have left behind.
struct StaleRun {
  let session: Session
  let catalog: Catalog
  /// By which ages are told.
  let now: UTCTime
  private let survey: StaleSurvey

  init(_ stale: StaleOptions, _ aws: AWSOptions, _ output: OutputOptions) async throws {
    let configuration = try Files.configuration(at: aws.config)
    catalog = try Files.catalog(extendedBy: aws.catalog)
    let types = try Files.staleTypes()
    let connection = try Connection(
      aws, configuredRegion: configuration.region, environment: ProcessEnvironment.variables)
    let regions = aws.regions.isEmpty ? [connection.region].compactMap(\.self) : aws.regions
    guard !regions.isEmpty else {
      throw Failure("Name a region with --region, AWS_REGION or the profile's region.")
    }
    now = try Files.moment(of: aws)
    let criteria = StaleCriteria(configuration.stale, types: types, now: now)
    survey = StaleSurvey(
      types: types, criteria: stale.applied(to: criteria), regions: Set(regions).sorted())
    session = try await connection.session(output: output)
  }

  /// Fewer rounds of questions than this are ever needed; what is still open then stays unread.
  private static let mostRounds = 8

  func report(recordingTo path: String?) async throws -> StaleReport {
    let identity = Caller.lookup(in: survey.regions.first)
    var facts = Facts(await session.gatherer.answers(to: [identity]))
    let caller = try caller(in: facts[identity])
    for _ in 0..<Self.mostRounds {
      let new = survey.lookups(for: caller, given: facts).subtracting(facts.lookups)
      guard !new.isEmpty, !Task.isCancelled else { break }
      facts.add(await session.gatherer.answers(to: new))
    }
    await session.endProgress()
    try Task.checkCancellation()
    let report = survey.report(for: caller, given: facts)
    if let path {
      try Files.record(facts, keeping: survey.memberNames, account: report.account, to: path)
    }
    return report
  }

  /// Without it the cleanup could not tell this account from another one.
  private func caller(in fact: Fact?) throws -> Caller {
    switch fact {
    case .known(let identity)?:
      guard let caller = Caller(identity) else {
        throw Failure("AWS did not say which account this is.")
      }
      return caller
    case .unavailable(let reason)? where Caller.endsTheRun(reason):
      throw Failure.unknownCaller(reason)
    case .unavailable(let reason)?:
      throw Failure("AWS did not say which account this is: \(reason).")
    case nil: throw CancellationError()
    }
  }
}
