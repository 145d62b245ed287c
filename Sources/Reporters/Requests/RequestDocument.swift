internal import Documents
package import PreflightModel

/// The document `headroom/requests/1`. Its shape is a promise to other programs.
package struct RequestDocument {
  private let report: QuotaRequestReport

  package init(_ report: QuotaRequestReport) {
    self.report = report
  }

  package var text: String { json.jsonText(.pretty) + "\n" }

  private var json: JSONValue {
    [
      "schema": "headroom/requests/1",
      "requests": .array(report.requests.map(request)),
      "gaps": .array(report.gaps.map(JSONValue.string)),
    ]
  }

  private func request(_ request: QuotaRequest) -> JSONValue {
    [
      "service": .string(request.quota.service),
      "code": .string(request.quota.code),
      "name": .string(request.name),
      "region": .string(request.region),
      "resource": .string(request.resource),
      "id": .string(request.id),
      "status": .string(request.status),
      "desiredValue": .amount(request.desiredValue),
      "limit": .amount(request.limit),
      "used": .amount(request.used),
      "needed": .amount(request.needed),
      "created": .string(request.created),
      "outcome": .string(request.outcome?.rawValue),
      "reason": .string(request.reason),
      "updated": .string(request.updated),
      "caseId": .string(request.caseID),
    ]
  }
}
