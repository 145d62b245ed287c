internal import Documents
internal import PreflightModel

/// A member of `findings` in a report.
struct FindingDocument {
  private let finding: Finding

  init(_ finding: Finding) {
    self.finding = finding
  }

  var json: JSONValue {
    [
      "id": .string(finding.id),
      "rule": .string(finding.rule),
      "verdict": .string(finding.verdict.rawValue),
      "title": .string(finding.title),
      "message": .string(finding.message),
      "region": .string(finding.region),
      "resources": .array(finding.resources.map(JSONValue.string)),
      "quota": finding.quota.map { QuotaDocument($0).json } ?? nil,
      "remedies": .array(finding.remedies.map { RemedyDocument($0).json }),
      "ignored": ignored,
    ]
  }

  private var ignored: JSONValue {
    guard let ignored = finding.ignored else { return nil }
    return ["reason": .string(ignored.reason), "until": .string(ignored.until)]
  }
}
