package import Documents

/// Carries out operations that are described by data: pages to the end, retries, one answer.
package struct AWSClient: Sendable {
  private let models: ModelStore
  private let endpoints: EndpointResolver
  private let allowed: Set<OperationAccess>
  private let sender: RequestSender

  /// What all clients of a run share, so that they keep to one bound together.
  package struct Shared: Sendable {
    let transport: any HTTPTransport
    let limiter: CallLimiter
    let retryQuotas: RetryQuotas
    let maximumAttempts: Int?
    let time: TimeSource
    let now: @Sendable () -> Double
    let meter: CallMeter

    /// - Parameters:
    ///   - maximumAttempts: Of one request, the first included; nil for each service's default.
    ///   - now: Seconds since 1970.
    package init(
      transport: any HTTPTransport, limiter: CallLimiter = CallLimiter(),
      retryQuotas: RetryQuotas = RetryQuotas(), maximumAttempts: Int? = nil,
      time: TimeSource = TimeSource(), now: @escaping @Sendable () -> Double,
      meter: CallMeter = CallMeter()
    ) {
      self.transport = transport
      self.limiter = limiter
      self.retryQuotas = retryQuotas
      self.maximumAttempts = maximumAttempts
      self.time = time
      self.now = now
      self.meter = meter
    }
  }

  /// - Parameter allowed: What operations may do to the account. The wall of the read-only promise:
  ///   all else is refused before anything is sent.
  package init(
    shared: Shared, models: ModelStore, endpoints: EndpointResolver,
    credentials: any CredentialSource, allowing allowed: Set<OperationAccess> = [.read]
  ) {
    self.models = models
    self.endpoints = endpoints
    self.allowed = allowed
    sender = RequestSender(
      transport: shared.transport, credentials: credentials, limiter: shared.limiter,
      retryQuotas: shared.retryQuotas, maximumAttempts: shared.maximumAttempts, time: shared.time,
      now: shared.now, meter: shared.meter)
  }

  /// The operation's whole output, by the member names of AWS's model, the lists of all its pages
  /// joined.
  ///
  /// Cancelling the task stops what is under way; the error then says so and has the reason
  /// `unreachable`.
  package func answer(to call: AWSCall) async throws(AWSError) -> Document {
    do {
      return try await pages(of: call)
    } catch {
      throw Self.error(error)
    }
  }

  private static func error(_ error: any Error) -> AWSError {
    switch error {
    case let error as AWSError: error
    case is CancellationError: AWSError(.unreachable, "The call was cancelled.")
    default: AWSError(.unreachable, "\(error)")
    }
  }

  private func pages(of call: AWSCall) async throws -> Document {
    let operation = try models.operation(call.operation, of: call.service)
    guard allowed.contains(operation.access) else {
      throw AWSError(
        .invalidCall, "\(operation.label) changes the account, and headroom only reads here.")
    }
    guard let pages = operation.pages else {
      return try await page(of: operation, input: call.input, region: call.region)
    }
    var collector = PageCollector(pages)
    var input = PageRequest(operation: operation, pages: pages).first(call.input)
    for _ in 0..<Self.maximumPages {
      let page = try await page(of: operation, input: input, region: call.region)
      do {
        guard let next = try collector.add(page) else { return collector.document }
        input = input.merging(next)
      } catch {
        throw AWSError(.malformed, "The pages of \(operation.label) do not end: \(error).")
      }
    }
    throw AWSError(
      .malformed, "\(operation.label) has more than \(Self.maximumPages) pages.")
  }

  /// Far beyond any account: a service that goes on and on is broken.
  private static let maximumPages = 10_000

  private func page(
    of operation: OperationModel, input: Document, region: String?
  ) async throws -> Document {
    let request = try RequestSerializer(operation: operation).request(for: input)
    let resolved = try endpoints.resolve(operation, region: region, input: input)
    return try await sender.output(
      of: RequestSender.Assignment(
        operation: operation, request: request, endpoint: resolved.endpoint,
        isOwnEndpoint: !resolved.isCustom))
  }
}
