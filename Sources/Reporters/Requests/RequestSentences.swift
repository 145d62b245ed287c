internal import PreflightModel

/// One request in sentences.
struct RequestSentences {
  private let request: QuotaRequest
  private let others: [QuotaRequest]
  private let now: UTCTime

  /// - Parameter others: The requests of the same account, to say how long earlier ones took.
  init(_ request: QuotaRequest, among others: [QuotaRequest], now: UTCTime) {
    self.request = request
    self.others = others
    self.now = now
  }

  var sentences: [String] {
    [scope, need, outcome, state, request.reason, history].compactMap(\.self)
  }

  private var desired: String { request.desiredValue.map { "\(QuotaNumber($0))" } ?? "more" }

  private var scope: String? { request.resource.map { "For \($0) alone." } }

  /// What a plan needs, compared with what there is.
  private var need: String? {
    guard request.outcome != nil, let limit = request.limit, let needed = request.needed else {
      return nil
    }
    let used = request.used.map { "\(QuotaNumber($0)) of \(QuotaNumber(limit)) in use" }
    return "\(used ?? "\(QuotaNumber(limit)) allowed"), \(QuotaNumber(needed)) needed."
  }

  private var outcome: String? {
    switch request.outcome {
    case .wouldFile: "To be requested: \(desired)."
    case .filed: "Requested: \(desired)."
    case .alreadyOpen: "A request for \(desired) is open already."
    case .alreadyEnough: "Nothing to request: the limit in force is enough."
    case .notAdjustable, .refused, nil: nil
    }
  }

  /// Where AWS stands with it.
  private var state: String? {
    guard let status = request.status, let progress = request.progress else { return nil }
    var sentence = request.outcome == nil ? "\(desired) requested" : "Request \(request.id ?? "")"
    if let created = request.created.flatMap(UTCTime.init) {
      sentence += " \(UTCTime.span(from: created, to: now)) ago"
    }
    sentence += ": \(status), \(meaning(of: status, progress))."
    if let id = request.id, request.outcome == nil { sentence += " Id \(id)." }
    if let caseID = request.caseID { sentence += " Support case \(caseID)." }
    return sentence
  }

  /// AWS's words: https://docs.aws.amazon.com/servicequotas/2019-06-24/apireference/API_RequestedServiceQuotaChange.html
  private func meaning(of status: String, _ progress: QuotaRequest.Progress) -> String {
    switch (status, progress) {
    case ("PENDING", _): "AWS is reviewing it"
    case ("CASE_OPENED", _): "AWS has opened a support case for it"
    case ("CASE_CLOSED", _): "what came of it stands in the support case"
    case ("INVALID_REQUEST", _): "AWS could not read it"
    case (_, .open): "AWS has not decided yet"
    case (_, .approved): "the new value is in force"
    case (_, .declined): "AWS did not raise the quota"
    case (_, .unknown): "a state that headroom does not know"
    }
  }

  /// How long AWS took for the same quota before: the honest answer to "when".
  private var history: String? {
    guard request.outcome == nil, request.progress == .open else { return nil }
    let spans = others.filter { $0.quota == request.quota && !$0.isUndecided }
      .compactMap { other -> String? in
        guard let created = other.created.flatMap(UTCTime.init),
          let updated = other.updated.flatMap(UTCTime.init)
        else { return nil }
        return UTCTime.span(from: created, to: updated)
      }
    guard !spans.isEmpty else { return nil }
    return "Earlier requests for this quota took \(spans.joined(separator: ", "))."
  }
}
