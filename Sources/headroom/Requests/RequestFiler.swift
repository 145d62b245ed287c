internal import AWSQuery
internal import Documents
internal import Planner
internal import PreflightModel

/// Files requests for higher quotas: the one thing that headroom changes in an account.
struct RequestFiler {
  let client: AWSClient

  /// Files a request and says what came of it.
  ///
  /// The operation has no idempotency token, so an answer that was lost is looked up in the
  /// history before the request is sent once more.
  /// https://docs.aws.amazon.com/servicequotas/2019-06-24/apireference/API_RequestServiceQuotaIncrease.html
  func file(_ request: QuotaRequest) async -> QuotaRequest {
    guard request.outcome == .wouldFile else { return request }
    for _ in 1...2 {
      do throws(AWSError) {
        return filed(request, answer: try await send(request))
      } catch {
        guard isLost(error) else { return await refused(request, error) }
        if let open = await openRequest(for: request) {
          return settled(request, as: open)
        }
      }
    }
    return request.refused(
      "No answer came, and the history does not show the request: look again with "
        + "`headroom request list` before you file it once more.")
  }

  private func send(_ request: QuotaRequest) async throws(AWSError) -> Document {
    guard let desired = request.desiredValue.flatMap(DocumentNumber.init) else {
      throw AWSError(.invalidCall, "the value is no number")
    }
    var input: [String: Document] = [
      "ServiceCode": .string(request.quota.service), "QuotaCode": .string(request.quota.code),
      "DesiredValue": .number(desired),
    ]
    input["ContextId"] = request.resource.map(Document.string)
    return try await client.answer(
      to: AWSCall(
        service: "service-quotas", operation: "RequestServiceQuotaIncrease",
        input: .object(input), region: request.region))
  }

  private func filed(_ request: QuotaRequest, answer: Document) -> QuotaRequest {
    var filed = request
    let answer = answer["RequestedQuota"]
    filed.outcome = .filed
    filed.id = answer?["Id"]?.string
    filed.status = answer?["Status"]?.string
    filed.created = answer?["Created"]?.string
    filed.caseID = answer?["CaseId"]?.string
    return filed
  }

  /// Whether AWS may have taken the request although no good answer came.
  private func isLost(_ error: AWSError) -> Bool {
    switch error.reason {
    case .unreachable, .malformed: true
    case .badCredentials, .denied, .throttled, .notInRegion, .service, .invalidCall: false
    }
  }

  private func refused(_ request: QuotaRequest, _ error: AWSError) async -> QuotaRequest {
    switch error.reason {
    case .service(code: "ResourceAlreadyExistsException"):
      guard let open = await openRequest(for: request) else {
        return request.refused("AWS says that a request for this quota is open already.")
      }
      return settled(request, as: open)
    case .service(code: "QuotaExceededException"):
      return request.refused(
        "AWS takes no more open requests for now: wait until some are decided. "
          + "An account may have 20 open, a Region 2 and a quota 1.")
    case .service(let code):
      return request.refused(
        "AWS refused it: \(code)\(error.message.isEmpty ? "" : ": ")\(error.message)")
    case .denied(let action):
      return request.refused("The permission \(action) is missing.")
    case .throttled:
      return request.refused("AWS kept throttling the request.")
    case .badCredentials, .notInRegion, .unreachable, .malformed, .invalidCall:
      return request.refused(error.message)
    }
  }

  private func settled(_ request: QuotaRequest, as open: Remedy.OpenRequest) -> QuotaRequest {
    var settled = request
    settled.id = open.id
    settled.status = open.status
    settled.created = open.created
    settled.outcome = open.desiredValue == request.desiredValue ? .filed : .alreadyOpen
    settled.desiredValue = open.desiredValue
    return settled
  }

  private func openRequest(for request: QuotaRequest) async -> Remedy.OpenRequest? {
    let lookup = ServiceQuotas.requests(for: request.quota, in: request.region)
    let call = AWSCall(
      service: lookup.service, operation: lookup.operation, input: lookup.input,
      region: lookup.region)
    guard let answer = try? await client.answer(to: call) else { return nil }
    return ServiceQuotas.openRequests(in: .known(answer), forResource: request.resource).first
  }
}

extension QuotaRequest {
  fileprivate func refused(_ reason: String) -> QuotaRequest {
    var refused = self
    refused.outcome = .refused
    refused.reason = reason
    return refused
  }
}
