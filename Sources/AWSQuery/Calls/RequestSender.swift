internal import Documents

/// Sends one request until it is answered: permit, credentials, signature, transport, retries.
struct RequestSender: Sendable {
  let transport: any HTTPTransport
  let credentials: any CredentialSource
  let limiter: CallLimiter
  let retryQuotas: RetryQuotas
  /// Nil for each service's default.
  let maximumAttempts: Int?
  let time: TimeSource
  /// Seconds since 1970.
  let now: @Sendable () -> Double
  let meter: CallMeter
  private let skew = Locked(ClockSkew())

  /// One request of an operation, before it is signed.
  struct Assignment: Sendable {
    let operation: OperationModel
    let request: WireRequest
    let endpoint: Endpoint
    /// Whether the endpoint is AWS's and not one that the user set.
    let isOwnEndpoint: Bool
  }

  /// One attempt of it, counted from 1.
  private struct Attempt {
    let number: Int
    let maximum: Int
    /// Nil for an operation whose input says who asks.
    let keys: Credentials?
  }

  /// The output of the response. Throws `AWSError`, or `CancellationError` when the task is
  /// cancelled.
  func output(of assignment: Assignment) async throws -> Document {
    let service = assignment.operation.service.name
    let policy = RetryPolicy(service: service, maximumAttempts: maximumAttempts)
    let quota = retryQuotas.quota(of: service, region: assignment.endpoint.signingRegion)
    let retrier = Retrier(policy: policy, quota: quota, time: time)
    return try await retrier.run { number in
      let attempt = Attempt(
        number: number, maximum: policy.maximumAttempts,
        keys: try await keys(for: assignment.operation))
      let (result, duration) = try await result(of: assignment, attempt)
      let reader = AttemptReader(
        operation: assignment.operation, credentials: attempt.keys,
        isOwnEndpoint: assignment.isOwnEndpoint)
      let reading = reader.reading(of: result)
      await meter.count(record(of: assignment, attempt, reading, duration))
      return outcome(of: reading, for: assignment.operation)
    }
  }

  private func keys(for operation: OperationModel) async throws -> Credentials? {
    guard !operation.isUnsigned else { return nil }
    do {
      return try await credentials.credentials()
    } catch {
      try Task.checkCancellation()
      throw AWSError(.badCredentials, error.description)
    }
  }

  /// The response or why there is none, and how long it took from the moment of sending. Signed
  /// only once the permit is there, so that no signature grows old in a queue.
  private func result(
    of assignment: Assignment, _ attempt: Attempt
  ) async throws -> (Result<HTTPResponse, TransportError>, Duration) {
    try await limiter.withPermit(
      service: assignment.operation.service.name, operation: assignment.operation.name,
      region: assignment.endpoint.signingRegion
    ) {
      let start = time.elapsed()
      do {
        let response = try await transport.send(signedRequest(for: assignment, attempt))
        return (.success(response), time.elapsed() - start)
      } catch let error as TransportError {
        return (.failure(error), time.elapsed() - start)
      }
    }
  }

  private func signedRequest(
    for assignment: Assignment, _ attempt: Attempt
  ) throws(TransportError) -> HTTPRequest {
    let endpoint = assignment.endpoint
    var request = assignment.request.request(to: endpoint)
    if let keys = attempt.keys {
      let signer = SigV4Signer(
        credentials: keys, region: endpoint.signingRegion, service: endpoint.signingName)
      request = try signer.signed(request, date: now() + skew.withLock { $0.seconds })
    }
    // Not signed, as in botocore (handlers.py, `add_retry_headers`).
    request.headers.append(
      HTTPHeader("amz-sdk-request", "attempt=\(attempt.number); max=\(attempt.maximum)"))
    return request
  }

  private func record(
    of assignment: Assignment, _ attempt: Attempt, _ reading: AttemptReader.Reading,
    _ duration: Duration
  ) -> CallRecord {
    CallRecord(
      service: assignment.operation.service.name, operation: assignment.operation.name,
      region: assignment.endpoint.signingRegion, attempt: attempt.number,
      status: reading.status, code: reading.error?.code, duration: duration)
  }

  private func outcome(
    of reading: AttemptReader.Reading, for operation: OperationModel
  ) -> AttemptOutcome<Document> {
    switch reading.content {
    case .output(let document):
      return .success(document)
    case .failure(let error, var retryable):
      if learnSkew(from: reading) { retryable = .transient }
      return .failure(
        error, retryable: permitted(retryable, for: operation), retryAfter: reading.retryAfter)
    }
  }

  /// What files a request is not repeated unless AWS says that it did nothing: nobody would see
  /// that there are two.
  private func permitted(
    _ failure: RetryableFailure?, for operation: OperationModel
  ) -> RetryableFailure? {
    switch operation.access {
    case .read, .credentials: failure
    case .request: failure == .throttling ? failure : nil
    }
  }

  private func learnSkew(from reading: AttemptReader.Reading) -> Bool {
    let localTime = now()
    return skew.withLock {
      $0.learn(code: reading.error?.code, serverTime: reading.serverTime, localTime: localTime)
    }
  }
}
