import Documents
import PreflightModel
import Testing

@testable import Planner

@Suite("Usage metrics are asked for many at a time")
struct MetricGathererTests {
  /// Gives every call the same answer, or one that the call decides.
  private struct Base: FactGatherer {
    let answer: @Sendable (Lookup) -> Fact

    func answers(to lookups: Set<Lookup>) async -> [Lookup: Fact] {
      Dictionary(uniqueKeysWithValues: lookups.map { ($0, answer($0)) })
    }
  }

  private static let now = UTCTime(seconds: 1_764_000_059)
  private static let minute = 1_764_000_000

  private func metric(_ number: Int, period: Double? = nil) throws -> UsageMetric {
    try #require(
      UsageMetric(
        namespace: "AWS/Usage", name: "ResourceCount",
        dimensions: ["Resource": "\(1_000 + number)"], statistic: .maximum, quotaPeriod: period))
  }

  private func questions(_ count: Int, in region: String? = "eu-west-1") throws -> Set<Lookup> {
    Set(try (0..<count).map { try metric($0).lookup(in: region) })
  }

  private func batches(of lookups: Set<Lookup>) -> [MetricBatch] {
    MetricBatch.batches(of: lookups, now: Self.now)
  }

  private func ids(_ batch: MetricBatch) -> [String] {
    batch.lookup.input["MetricDataQueries"]?.array?.compactMap { $0["Id"]?.string } ?? []
  }

  /// The facts that CloudWatch's answer to one metric becomes.
  private func fact(_ results: Document...) async throws -> Fact? {
    let question = try metric(0).lookup(in: "eu-west-1")
    let gatherer = MetricGatherer(Base { _ in .known(["MetricDataResults": .array(results)]) }) {
      Self.now
    }
    return await gatherer.answers(to: [question])[question]
  }

  // MARK: Calls

  @Test("Up to 500 metrics are one call, one more is a second", arguments: [(500, 1), (501, 2)])
  func callSize(metrics: Int, calls: Int) throws {
    let batches = batches(of: try questions(metrics))
    #expect(batches.count == calls)
    #expect(batches.reduce(0) { $0 + $1.questions.count } == metrics)
    #expect(batches.allSatisfy { Set(ids($0)).count == $0.questions.count })
  }

  @Test("The same questions make the same calls, in whatever order they come")
  func determinism() throws {
    let first = batches(of: try questions(600)).map(\.lookup)
    let second = batches(of: Set(try questions(600).shuffled())).map(\.lookup)
    #expect(first == second)
  }

  @Test("Regions and reaches are apart; the time ends with the last whole minute")
  func places() throws {
    let lookups = [
      try metric(0).lookup(in: "eu-west-1"), try metric(1).lookup(in: nil),
      try metric(2, period: 86_400).lookup(in: "eu-west-1"),
    ]
    let calls = batches(of: Set(lookups)).map(\.lookup)
    #expect(calls.map(\.region) == [nil, "eu-west-1", "eu-west-1"])
    #expect(calls.allSatisfy { $0.input["EndTime"]?.number?.integer == Self.minute })
    #expect(
      calls.map { $0.input["StartTime"]?.number?.integer } == [
        Self.minute - 10_800, Self.minute - 10_800, Self.minute - 172_800,
      ])
  }

  @Test("Other lookups are passed on as they are")
  func otherLookups() async throws {
    let other = Lookup(service: "ec2", operation: "DescribeVpcs", region: "eu-west-1")
    let gatherer = MetricGatherer(Base { _ in .known(["Vpcs": []]) }) { Self.now }
    let question = try metric(0).lookup(in: "eu-west-1")
    let answers = await gatherer.answers(to: [other, question])
    #expect(answers[other] == .known(["Vpcs": []]))
    #expect(Set(answers.keys) == [other, question])
  }

  // MARK: Answers

  @Test("Each question gets the value of its own metric")
  func ownValue() async throws {
    let gatherer = MetricGatherer(
      Base { lookup in
        let queries = lookup.input["MetricDataQueries"]?.array ?? []
        return .known([
          "MetricDataResults": .array(
            queries.reversed().map { query in
              let dimension = query["MetricStat"]?["Metric"]?["Dimensions"]?[0]?["Value"]?.string
              return [
                "Id": query["Id"] ?? .null, "StatusCode": "Complete",
                "Timestamps": ["2025-11-24T16:00:00Z"],
                "Values": [.number(DocumentNumber(validLiteral: dimension ?? ""))],
              ]
            })
        ])
      }
    ) { Self.now }
    let facts = Facts(await gatherer.answers(to: try questions(501)))
    for number in [0, 499, 500] {
      let usage = try metric(number).usage(in: "eu-west-1", given: facts)
      guard case .counted(let usage) = usage else {
        Issue.record("\(number) has no usage")
        continue
      }
      #expect(usage.total == Double(1_000 + number))
    }
  }

  @Test("The latest data point counts, wherever and on whatever page it stands")
  func latest() async throws {
    let fact = try await fact(
      [
        "Id": "m0", "StatusCode": "PartialData",
        "Timestamps": ["2025-11-24T15:58:00Z", "2025-11-24T15:57:00Z"], "Values": [7, 9],
      ],
      [
        "Id": "m0", "StatusCode": "Complete",
        "Timestamps": ["2025-11-24T15:59:00Z", "2025-11-24T15:56:00Z"], "Values": [4, 8],
      ])
    #expect(fact == .known(MetricDatapoint.answer(4)))
  }

  @Test("A metric without data points is answered, and says nothing")
  func empty() async throws {
    let fact = try await fact(["Id": "m0", "StatusCode": "Complete"])
    #expect(fact == .known(MetricDatapoint.answer(nil)))
  }

  @Test(
    "What is not told to the end is unavailable",
    arguments: [
      ("PartialData", Unavailability.Kind.refused(code: "PartialData")),
      ("InternalError", .refused(code: "InternalError")),
      ("Forbidden", .denied(action: "cloudwatch:GetMetricData")),
    ])
  func incomplete(status: String, kind: Unavailability.Kind) async throws {
    let fact = try await fact([
      "Id": "m0", "StatusCode": .string(status), "Timestamps": ["2025-11-24T15:59:00Z"],
      "Values": [4], "Messages": [["Code": "x", "Value": "why"]],
    ])
    #expect(fact == .unavailable(Unavailability(kind, "why")))
  }

  @Test("A metric that the answer leaves out, or whose times and values differ, is malformed")
  func malformed() async throws {
    for result: Document in [
      ["Id": "m1", "StatusCode": "Complete"],
      ["Id": "m0", "StatusCode": "Complete", "Timestamps": [], "Values": [4]],
      ["Id": "m0", "StatusCode": "Complete", "Timestamps": ["yesterday"], "Values": [4]],
      [
        "Id": "m0", "StatusCode": "Complete", "Timestamps": ["2025-11-24T15:59:00Z"],
        "Values": [-1],
      ],
    ] {
      guard case .unavailable(let reason)? = try await fact(result) else {
        Issue.record("\(result) became an answer")
        continue
      }
      #expect(reason.kind == .malformed)
    }
  }

  @Test("A refused call is refused to every question of it")
  func refusedCall() async throws {
    let reason = Unavailability(.denied(action: "cloudwatch:GetMetricData"))
    let gatherer = MetricGatherer(Base { _ in .unavailable(reason) }) { Self.now }
    let answers = await gatherer.answers(to: try questions(3))
    #expect(Set(answers.keys) == (try questions(3)))
    #expect(answers.values.allSatisfy { $0 == .unavailable(reason) })
  }
}
