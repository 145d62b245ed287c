import Documents
import PreflightModel
import Testing

@testable import Planner

/// A quota with the sources that a test writes, and what AWS answers.
struct Counting {
  private let quota: Quota
  private let facts: Facts
  var account: String? = "123456789012"

  /// Answers by call, `ec2:DescribeVpcs`, or by call and input, `ec2:DescribeVpcs {"a": 1}`; a text
  /// that is no JSON is the action that is denied.
  init(_ usage: String, scope: String = "region", answers: [String: String] = [:]) throws {
    let text = CatalogText.file([
      "scope": "\"\(scope)\"", "usage": "[\(usage)]", "consumers": "[]",
    ])
    let catalog = try CatalogReader.read(try Document(json: text))
    quota = try #require(catalog.quotas.values.first)
    facts = Facts(try Dictionary(uniqueKeysWithValues: answers.map(Self.fact)))
  }

  private static func fact(_ question: String, _ answer: String) throws -> (Lookup, Fact) {
    let parts = question.split(separator: " ", maxSplits: 1)
    let call = parts[0].split(separator: ":")
    let input = parts.count > 1 ? try Document(json: String(parts[1])) : [:]
    let lookup = Lookup(
      service: String(call[0]), operation: String(call[1]), input: input, region: "eu-west-1")
    guard answer.hasPrefix("{") else {
      return (lookup, .unavailable(Unavailability(.denied(action: answer))))
    }
    return (lookup, .known(try Document(json: answer)))
  }

  func answer(of parents: Set<String>? = nil) -> UsageAnswer {
    UsageCounter(quota: quota, account: account)
      .usage(in: "eu-west-1", of: parents, given: facts)
  }

  func promisesLimit() -> Bool {
    UsageCounter(quota: quota, account: account)
      .promisesLimit(in: "eu-west-1", of: nil, given: facts)
  }

  func usage(of parents: Set<String>? = nil) -> Usage? {
    guard case .counted(let usage) = answer(of: parents) else { return nil }
    return usage
  }

  /// What is asked, with the inputs as JSON.
  func questions(of parents: Set<String>? = nil) -> [String] {
    guard case .asks(let lookups) = answer(of: parents) else { return [] }
    return lookups.map { lookup in
      lookup.input == [:] ? "\(lookup)" : "\(lookup) \(lookup.input.jsonText(.compact))"
    }
    .sorted()
  }

  /// Why there is no usage, one sentence for each call that was refused.
  func refusals(of parents: Set<String>? = nil) -> [String] {
    guard case .unavailable(let refusals) = answer(of: parents) else { return [] }
    return refusals.map { "\($0.lookup): \($0.reason)" }
  }
}
