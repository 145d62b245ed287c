internal import Documents

/// Sends one request until it is answered: permit, credentials, signature, transport, retries.
struct RequestSender: Sendable {
  let transport: any HTTPTransport
  let credentials: any CredentialSource
  let limiter: CallLimiter
  let retryQuota: RetryQuota
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

  /// The output of the response. Throws `AWSError`, or `CancellationError` when the task is cancelled.
  func output(of assignment: Assignment) async throws -> Document {
    let policy = RetryPolicy(
      service: assignment.operation.service.name, maximumAttempts: maximumAttempts)
    let retrier = Retrier(policy: policy, quota: retryQuota, time: time)
    return try await retrier.run { number in
      try await outcome(of: assignment, attempt: number, of: policy.maximumAttempts)
    }
  }

  private func outcome(
    of assignment: Assignment, attempt: Int, of maximum: Int
  ) async throws -> AttemptOutcome<Document> {
    let operation = assignment.operation
    let keys = try await keys(for: operation)
    let classifier = ErrorClassifier(operation: operation, credentials: keys)
    let response: HTTPResponse
    do {
      response = try await limiter.withPermit(
        service: operation.service.name, operation: operation.name,
        region: assignment.endpoint.signingRegion
      ) {
        let request = try request(for: assignment, keys: keys, attempt: attempt, of: maximum)
        return try await send(request, for: assignment, attempt: attempt)
      }
    } catch let error as TransportError {
      return .failure(
        classifier.error(error, isOwnEndpoint: assignment.isOwnEndpoint),
        retryable: permitted(RetryableFailure(error), for: operation))
    }
    guard response.status >= 300 else {
      do {
        return .success(try ResponseParser(operation: operation).output(of: response))
      } catch {
        return .failure(classifier.error(error, status: response.status), retryable: nil)
      }
    }
    let error = ErrorParser(wireProtocol: operation.service.wireProtocol).error(of: response)
    let isLateClock = learnSkew(from: response, code: error.code)
    let retryable = RetryableFailure(code: error.code, status: error.status)
    return .failure(
      classifier.error(error),
      retryable: isLateClock ? .transient : permitted(retryable, for: operation),
      retryAfter: response.retryAfter)
  }

  /// Nil for an operation whose input says who asks.
  private func keys(for operation: OperationModel) async throws -> Credentials? {
    guard !operation.isUnsigned else { return nil }
    do {
      return try await credentials.credentials()
    } catch {
      try Task.checkCancellation()
      throw AWSError(.badCredentials, error.description)
    }
  }

  private func request(
    for assignment: Assignment, keys: Credentials?, attempt: Int, of maximum: Int
  ) throws -> HTTPRequest {
    var request = assignment.request.request(to: assignment.endpoint)
    if let keys {
      let signer = SigV4Signer(
        credentials: keys, region: assignment.endpoint.signingRegion,
        service: assignment.endpoint.signingName)
      request = try signer.signed(request, date: now() + skew.withLock { $0.seconds })
    }
    // Not signed, as in botocore (handlers.py, `add_retry_headers`).
    request.headers.append(HTTPHeader("amz-sdk-request", "attempt=\(attempt); max=\(maximum)"))
    return request
  }

  private func send(
    _ request: HTTPRequest, for assignment: Assignment, attempt: Int
  ) async throws -> HTTPResponse {
    let start = time.elapsed()
    func record(status: Int?, code: String?) -> CallRecord {
      CallRecord(
        service: assignment.operation.service.name, operation: assignment.operation.name,
        region: assignment.endpoint.signingRegion, attempt: attempt, status: status, code: code,
        duration: time.elapsed() - start)
    }
    do {
      let response = try await transport.send(request)
      let wireProtocol = assignment.operation.service.wireProtocol
      let code =
        response.status < 300
        ? nil : ErrorParser(wireProtocol: wireProtocol).error(of: response).code
      await meter.count(record(status: response.status, code: code))
      return response
    } catch {
      await meter.count(record(status: nil, code: nil))
      throw error
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

  private func learnSkew(from response: HTTPResponse, code: String) -> Bool {
    let serverTime = response.header("date").flatMap(CalendarTime.secondsSince1970(rfc822:))
    let localTime = now()
    return skew.withLock { $0.learn(code: code, serverTime: serverTime, localTime: localTime) }
  }
}
