internal import AWSQuery
internal import Documents
internal import Planner
internal import PreflightModel

/// A run's source of answers: AWS, or a recording of it.
struct Session {
  let gatherer: any FactGatherer
  let source: Report.Source
  /// What files requests; nil when the answers come from a recording.
  let filer: RequestFiler?
  private let meter: CallMeter
  private let progress: Progress
  private let transport: CurlTransport?

  /// Answers from a recording; nothing is sent.
  init(recording path: String) throws {
    gatherer = SnapshotGatherer(try Files.snapshot(at: path))
    source = .snapshot
    filer = nil
    meter = CallMeter()
    progress = Progress(on: nil)
    transport = nil
  }

  /// Answers from AWS. Throws when there are no credentials that could sign a request.
  init(
    asking settings: AWSSettings, environment: [String: String], timeout: Seconds,
    output: OutputOptions, verbose: Bool
  ) async throws {
    let deadline = ContinuousClock.now + .milliseconds(Int(timeout.value * 1000))
    let transport = try Self.transport(settings, environment: environment)
    let meter = verbose ? CallMeter(onRequest: CallLog.write) : CallMeter()
    let clients: Clients
    do {
      clients = try await Self.clients(
        settings, transport: transport, meter: meter, deadline: deadline)
    } catch let error as CredentialError {
      throw Failure(error.description)
    } catch let error as AWSError {
      throw Failure(error.message)
    }
    if !output.quiet { Self.warnOfCleartext(settings) }
    let showsProgress = StandardStream.error.isTerminal && !output.quiet && !verbose
    progress = Progress(on: showsProgress ? .error : nil)
    gatherer = MetricGatherer(
      AWSGatherer(client: clients.reading, progress: progress, deadline: deadline)
    ) { UTCTime(seconds: Int(Clock.now())) }
    source = .aws
    filer = RequestFiler(client: clients.filing)
    self.meter = meter
    self.transport = transport
  }

  /// Clears the terminal's line.
  func endProgress() async {
    await progress.finish()
  }

  /// Ends the connections and clears the terminal's line.
  func finish() async {
    await endProgress()
    transport?.shutDown()
  }

  func statistics(of outcome: Preflight.Outcome) async -> CallStatistics {
    CallStatistics(
      sent: await meter.sent, retried: await meter.retried, failed: outcome.unanswered,
      rounds: outcome.rounds)
  }

  // MARK: Parts

  /// Whoever has set an endpoint in the clear is not stopped, and is told.
  private static func warnOfCleartext(_ settings: AWSSettings) {
    let endpoint = try? settings.endpointOverride(variable: "AWS_ENDPOINT_URL_STS", key: "sts")
    guard let endpoint, endpoint.isCleartext else { return }
    StandardStream.error.note(
      "\(endpoint.url) (\(endpoint.source)) is asked without encryption.")
  }

  private static func transport(
    _ settings: AWSSettings, environment: [String: String]
  ) throws -> CurlTransport {
    var options = TransportOptions()
    options.caBundle = settings.caBundle
    options.proxies = ProxySettings(environment: environment)
    do throws(TransportError) {
      return try CurlTransport(options: options)
    } catch {
      throw Failure(error.message)
    }
  }

  private struct Clients {
    let reading: AWSClient
    /// May also file requests for higher quotas, and nothing else.
    let filing: AWSClient
  }

  private static func clients(
    _ settings: AWSSettings, transport: CurlTransport, meter: CallMeter,
    deadline: ContinuousClock.Instant
  ) async throws -> Clients {
    let models = try ModelStore()
    let endpoints = EndpointResolver(
      table: try EndpointTable(), settings: EndpointSettings(settings), region: settings.region)
    let shared = AWSClient.Shared(
      transport: transport, maximumAttempts: settings.maximumAttempts, now: Clock.now,
      meter: meter)
    let context = CredentialContext(
      settings: settings, now: Clock.now, mfaCode: Terminal.mfaCode
    ) { input, region, source in
      let roles = AWSClient(
        shared: shared, models: models, endpoints: endpoints,
        credentials: FixedCredentials(source), allowing: [.credentials])
      return try await roles.answer(
        to: AWSCall(service: "sts", operation: "AssumeRole", input: input, region: region))
    }
    let credentials = CachedCredentials(source: CredentialChain(context), now: Clock.now)
    try await fetch(credentials, until: deadline)
    func client(allowing access: Set<OperationAccess>) -> AWSClient {
      AWSClient(
        shared: shared, models: models, endpoints: endpoints, credentials: credentials,
        allowing: access)
    }
    return Clients(reading: client(allowing: [.read]), filing: client(allowing: [.read, .request]))
  }

  /// A role may have to be asked for first, or a program run: that counts towards the run's time.
  private static func fetch(
    _ credentials: CachedCredentials, until deadline: ContinuousClock.Instant
  ) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { _ = try await credentials.credentials() }
      group.addTask {
        try await Task.sleep(until: deadline, clock: .continuous)
        throw Failure("The time limit was reached before there were any credentials.")
      }
      try await group.next()
      group.cancelAll()
    }
  }
}
