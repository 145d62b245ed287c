import Documents
import TestSupport
import Testing

/// What a test looks at in the JSON report of `check`.
struct CheckReport {
  let document: Document

  /// The report that headroom printed; a test fails without one.
  init(_ outcome: ProgramOutcome) throws {
    document = try #require(try? outcome.json(), "\(outcome)")
  }

  var verdict: String? { document["verdict"]?.string }
  var findings: [Document] { document["findings"]?.array ?? [] }

  /// The one finding about a quota, `vpc/L-F678F1CE`.
  func finding(_ quota: String) throws -> Document {
    let found = findings.filter {
      "\($0["quota"]?["service"]?.string ?? "")/\($0["quota"]?["code"]?.string ?? "")" == quota
    }
    try #require(found.count == 1, "\(quota) has \(found.count) findings of \(findings.count)")
    return found[0]
  }

  /// The one finding with this id.
  func finding(id: String) throws -> Document {
    try #require(findings.first { $0["id"]?.string == id }, "\(document)")
  }

  /// The quotas with a finding of this verdict, in the report's order.
  func quotas(_ verdict: String) -> [String] {
    findings.filter { $0["verdict"]?.string == verdict }.compactMap { finding in
      guard let service = finding["quota"]?["service"]?.string else { return finding["id"]?.string }
      return "\(service)/\(finding["quota"]?["code"]?.string ?? "")"
    }
  }

  /// The findings of this verdict by their ids, in the report's order.
  func ids(_ verdict: String) -> [String] {
    findings.filter { $0["verdict"]?.string == verdict }.compactMap { $0["id"]?.string }
  }

  /// Every command of every remedy.
  var commands: [String] {
    findings.flatMap { $0["remedies"]?.array ?? [] }
      .flatMap { $0["commands"]?.array ?? [] }
      .compactMap(\.string)
  }
}

extension Document {
  /// The number a path of member names leads to.
  func number(_ names: String...) -> Double? {
    names.reduce(self as Document?) { $0?[$1] }?.number?.double
  }
}

/// The incident of Examples/healthcare-pipeline, and the two quotas that stopped it.
enum Incident {
  static let vpcs = "vpc/L-F678F1CE"
  static let roles = "iam/L-FE177D64"

  /// Where plans go that do not say.
  static let region = "ap-southeast-1"
  /// Its plan, in every format that is there.
  static let plans = [
    "preview.json", "terraform.plan.json", "template.yaml", "cdk.out", "change-set.json",
  ].map {
    packageRoot + "/Examples/healthcare-pipeline/" + $0
  }
}
