internal import Planner
internal import PreflightModel

/// Reads the requests of an account in some regions.
struct RequestListing {
  let session: Session
  private let regions: [String]

  /// The regions that the flags name, or the configuration's; and the one of global quotas.
  init(_ aws: AWSOptions, _ output: OutputOptions) async throws {
    let configuration = try Files.configuration(at: aws.config)
    let connection = try Connection(
      aws, configuredRegion: configuration.region, environment: ProcessEnvironment.variables)
    let named = aws.regions.isEmpty ? [connection.region].compactMap(\.self) : aws.regions
    guard let first = named.first else {
      throw Failure("Name a region with --region, AWS_REGION or the profile's region.")
    }
    regions = Set(named + [try Connection.globalRegion(besides: first)]).sorted()
    session = try await connection.session(output: output)
  }

  private var callerLookup: Lookup { Caller.lookup(in: regions.first) }

  /// All requests, open ones first.
  func report(recordingTo path: String? = nil) async throws -> QuotaRequestReport {
    let lookups = Set(regions.map(RequestHistory.lookup(in:)) + [callerLookup])
    let facts = Facts(await session.gatherer.answers(to: lookups))
    await session.endProgress()
    try Task.checkCancellation()
    let account = try account(in: facts)
    if let path {
      try Files.record(facts, keeping: RequestHistory.memberNames, account: account, to: path)
    }
    var report = QuotaRequestReport(account: account, requests: [])
    for region in regions {
      switch facts[RequestHistory.lookup(in: region)] {
      case .known(let answer)?:
        report.requests += RequestHistory.requests(in: answer, region: region)
      case .unavailable(let reason)?:
        report.gaps.append("The requests in \(region) could not be read: \(reason).")
      case nil: continue
      }
    }
    report.requests.sort(by: RequestHistory.openFirst)
    return report
  }

  private func account(in facts: Facts) throws -> Report.Account? {
    switch facts[callerLookup] {
    case .known(let identity)?: return Report.Account(Caller(identity))
    case .unavailable(let reason)? where Caller.endsTheRun(reason):
      throw Failure.unknownCaller(reason)
    case .unavailable?, nil: return nil
    }
  }

  /// How the requests of these ids stand now; one that no region knows is a gap.
  func report(of ids: [String]) async throws -> QuotaRequestReport {
    let lookups = Set(ids.flatMap { id in regions.map { RequestHistory.lookup(of: id, in: $0) } })
    let facts = Facts(await session.gatherer.answers(to: lookups.union([callerLookup])))
    await session.endProgress()
    try Task.checkCancellation()
    var report = QuotaRequestReport(account: try account(in: facts), requests: [])
    for id in ids {
      let answers = regions.map { ($0, facts[RequestHistory.lookup(of: id, in: $0)]) }
      let found = answers.lazy.compactMap { region, fact in
        fact?.document.flatMap { RequestHistory.requests(in: $0, region: region).first }
      }.first
      if let found {
        report.requests.append(found)
      } else {
        report.gaps.append("No request \(id) could be read in \(regions.joined(separator: ", ")).")
      }
    }
    return report
  }
}
