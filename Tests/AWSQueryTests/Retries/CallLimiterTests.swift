import Testing

@testable import AWSQuery

@Suite("CallLimiter")
struct CallLimiterTests {
  /// Counts who is at work.
  private actor Workplace {
    private(set) var present = 0
    private(set) var most = 0
    private(set) var arrivals: [Int] = []

    func enter(_ number: Int) {
      present += 1
      most = max(most, present)
      arrivals.append(number)
    }

    func leave() { present -= 1 }
  }

  private func waits(
    _ calls: [(service: String, operation: String, region: String?)]
  ) async throws -> [Duration] {
    let time = RecordedTime()
    let limiter = CallLimiter(time: time.source)
    for call in calls {
      try await limiter.withPermit(
        service: call.service, operation: call.operation, region: call.region
      ) {}
    }
    return await time.waits
  }

  @Test("No more calls than allowed are under way, and each gets its turn")
  func concurrency() async throws {
    let limiter = CallLimiter(maximumConcurrentCalls: 3)
    let workplace = Workplace()
    try await withThrowingTaskGroup { group in
      for number in 0..<50 {
        group.addTask {
          try await limiter.withPermit(service: "iam", operation: "GetRole", region: nil) {
            await workplace.enter(number)
            for _ in 0..<5 { await Task.yield() }
            await workplace.leave()
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(await workplace.most == 3)
    #expect(await Set(workplace.arrivals) == Set(0..<50))
  }

  @Test("What a call throws frees its place")
  func failures() async throws {
    let limiter = CallLimiter(maximumConcurrentCalls: 1)
    for _ in 0..<3 {
      await #expect(throws: CancellationError.self) {
        try await limiter.withPermit(service: "iam", operation: "GetRole", region: nil) {
          throw CancellationError()
        }
      }
    }
  }

  @Test("Who waits in line can be cancelled, and the line moves on")
  func cancelledInLine() async throws {
    let limiter = CallLimiter(maximumConcurrentCalls: 1)
    let (opening, door) = AsyncStream.makeStream(of: Void.self)
    func call(_ work: @escaping @Sendable () async -> Void) -> Task<Void, any Error> {
      Task {
        try await limiter.withPermit(
          service: "iam", operation: "GetRole", region: nil, work)
      }
    }
    let first = call { for await _ in opening {} }
    while await limiter.callsUnderWay == 0 { await Task.yield() }
    let waiting = (0..<20).map { _ in call {} }
    for task in waiting.dropLast() { task.cancel() }
    for task in waiting.dropLast() {
      await #expect(throws: CancellationError.self) { try await task.value }
    }
    door.finish()
    try await first.value
    try await waiting.last?.value
    #expect(await limiter.callsUnderWay == 0)
  }

  @Test("Service Quotas: five a second one by one, ten for lists, and not quite as many at once")
  func serviceQuotas() async throws {
    let get = Array(
      repeating: ("service-quotas", "GetServiceQuota", "eu-west-1" as String?), count: 7)
    #expect(try await waits(get) == [200, 400, 600, 800].map(Duration.milliseconds))
    let list = Array(
      repeating: ("service-quotas", "ListServiceQuotas", "eu-west-1" as String?), count: 12)
    #expect(try await waits(list) == [100, 200, 300, 400, 500].map(Duration.milliseconds))
  }

  @Test("Each operation and each region has its own rate")
  func separateBuckets() async throws {
    #expect(
      try await waits([
        ("kinesis", "DescribeLimits", "eu-west-1"), ("kinesis", "DescribeLimits", "us-east-1"),
        ("kinesis", "ListStreams", "eu-west-1"), ("kinesis", "DescribeLimits", "eu-west-1"),
      ]) == [.seconds(1)])
  }

  @Test("EC2: a hundred reads at once and twenty a second for each operation")
  func ec2() async throws {
    let vpcs = Array(repeating: ("ec2", "DescribeVpcs", "eu-west-1" as String?), count: 102)
    #expect(try await waits(vpcs) == [.milliseconds(50), .milliseconds(100)])
    let special = Array(
      repeating: ("ec2", "DescribeInstanceTopology", "eu-west-1" as String?), count: 2)
    #expect(try await waits(special) == [.seconds(1)])
  }

  @Test("Where AWS publishes no rate, nobody waits")
  func unpublished() async throws {
    let roles = Array(repeating: ("iam", "GetRole", nil as String?), count: 500)
    #expect(try await waits(roles) == [])
  }

  @Test("Time gives tokens back, never more than a burst")
  func refill() {
    var bucket = TokenBucket(perSecond: 2, burst: 3, now: .zero)
    let early = (0..<5).map { _ in bucket.reserve(now: .zero) }
    #expect(early == [0, 0, 0, 0.5, 1].map { .seconds($0) })
    // One second brings the two tokens that are owed.
    let next = bucket.reserve(now: .seconds(1))
    #expect(next == .milliseconds(500))
    let late = (0..<4).map { _ in bucket.reserve(now: .seconds(1_000)) }
    #expect(late == [.zero, .zero, .zero, .milliseconds(500)])
  }
}
