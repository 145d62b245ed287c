import Foundation
import TestSupport
import Testing

@testable import AWSQuery

/// botocore is asked what it would do; see Tests/Oracles/retries.py.
@Suite("RetryPolicy")
struct RetryPolicyTests {
  private struct Failure: Encodable {
    var service: String
    var attempt: Int
    var throttled: Bool
    var retryAfter: Int?
    var random: Double

    /// In seconds.
    var delay: Double {
      RetryPolicy(service: service).delay(
        afterAttempt: attempt, failure: throttled ? .throttling : .transient,
        retryAfter: retryAfter.map { .milliseconds($0) }, random: random) / .seconds(1)
    }
  }

  private struct Lists: Decodable {
    var throttling: [String]
    var transient: [String]
    var statuses: [Int]
  }

  /// The lines that the oracle writes.
  private func answers(to failures: [Failure]) async throws -> [Substring] {
    let lines = try failures.map { try JSONEncoder().encode($0) }
    let input = lines.map { String(decoding: $0, as: UTF8.self) + "\n" }.joined()
    return try await PythonOracle("Tests/Oracles/retries.py").answer(to: input)
      .split(separator: "\n")
  }

  @Test("A thousand delays are botocore's")
  func delays() async throws {
    var generator = SeededGenerator(seed: 2_026)
    let failures = (0..<1_000).map { _ in
      Failure(
        service: ["ec2", "dynamodb", "iam"].randomElement(using: &generator) ?? "ec2",
        attempt: .random(in: 1...14, using: &generator),
        throttled: .random(using: &generator),
        retryAfter: .random(using: &generator) ? .random(in: 0...30_000, using: &generator) : nil,
        random: .random(in: 0..<1, using: &generator))
    }
    let theirs = try await answers(to: failures).compactMap { Double($0) }
    try #require(theirs.count == failures.count)
    let differing = zip(failures, theirs).filter { abs($0.delay - $1) > 1e-9 }
    #expect(differing.isEmpty)
  }

  @Test("What botocore repeats, is repeated for the same reason")
  func lists() async throws {
    let line = try #require(try await answers(to: []).last)
    let lists = try JSONDecoder().decode(Lists.self, from: Data(line.utf8))
    for code in lists.throttling {
      #expect(RetryableFailure(code: code, status: 400) == .throttling, "\(code)")
    }
    // botocore has one code in both lists, and treats it as throttling.
    for code in Set(lists.transient).subtracting(lists.throttling) {
      #expect(RetryableFailure(code: code, status: 400) == .transient, "\(code)")
    }
    for status in lists.statuses {
      #expect(RetryableFailure(code: nil, status: status) == .transient, "\(status)")
    }
  }
}
