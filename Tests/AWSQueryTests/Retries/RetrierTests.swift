import AWSQuery
import Testing

@Suite("Retrier")
struct RetrierTests {
  private struct Refusal: Error, Equatable {
    let attempt: Int
  }

  /// Runs attempts that fail in these ways, one after the other, and then succeed; nil is a failure
  /// that no repetition helps.
  private func run(
    failing failures: [RetryableFailure?], service: String = "ec2", maximumAttempts: Int? = nil,
    quota: RetryQuota = RetryQuota(), retryAfter: Duration? = nil, time: RecordedTime
  ) async throws -> Int {
    let retrier = Retrier(
      policy: RetryPolicy(service: service, maximumAttempts: maximumAttempts), quota: quota,
      time: time.source, random: { 0.5 })
    return try await retrier.run { attempt in
      guard attempt <= failures.count else { return .success(attempt) }
      return .failure(
        Refusal(attempt: attempt), retryable: failures[attempt - 1], retryAfter: retryAfter)
    }
  }

  @Test("A first attempt that succeeds waits for nothing")
  func success() async throws {
    let time = RecordedTime()
    #expect(try await run(failing: [], time: time) == 1)
    #expect(await time.waits == [])
  }

  @Test("The waits double, from 50 ms, when throttled from a second")
  func waits() async throws {
    let time = RecordedTime()
    #expect(try await run(failing: [.transient, .transient], time: time) == 3)
    #expect(try await run(failing: [.throttling, .transient], time: time) == 3)
    #expect(
      await time.waits == [
        .milliseconds(25), .milliseconds(50), .milliseconds(500), .milliseconds(50),
      ])
  }

  @Test("After three attempts the last error is the answer")
  func attemptsUsedUp() async throws {
    let time = RecordedTime()
    await #expect(throws: Refusal(attempt: 3)) {
      try await run(failing: Array(repeating: .transient, count: 9), time: time)
    }
    #expect(await time.waits.count == 2)
  }

  @Test(
    "DynamoDB has four attempts, and waits half as long",
    arguments: ["dynamodb", "dynamodbstreams"])
  func dynamoDB(service: String) async throws {
    let time = RecordedTime()
    let failures = Array(repeating: RetryableFailure.transient, count: 3)
    #expect(try await run(failing: failures, service: service, time: time) == 4)
    #expect(await time.waits == [.microseconds(12_500), .milliseconds(25), .milliseconds(50)])
  }

  @Test(
    "The user's number of attempts counts, and is at least one",
    arguments: [(1, 1), (5, 5), (0, 1), (-3, 1)])
  func configuredAttempts(maximum: Int, made: Int) async throws {
    await #expect(throws: Refusal(attempt: made)) {
      try await run(
        failing: Array(repeating: .throttling, count: 9), maximumAttempts: maximum,
        time: RecordedTime())
    }
  }

  @Test("What no repetition helps is not repeated")
  func permanentFailure() async throws {
    let time = RecordedTime()
    await #expect(throws: Refusal(attempt: 1)) { try await run(failing: [nil], time: time) }
    await #expect(throws: Refusal(attempt: 2)) {
      try await run(failing: [.transient, nil], time: time)
    }
  }

  @Test("The wait that the service asks for lengthens ours by five seconds at most")
  func retryAfter() async throws {
    let time = RecordedTime()
    for milliseconds in [0, 10, 2_000, 3_600_000] {
      let retryAfter = Duration.milliseconds(milliseconds)
      _ = try await run(failing: [.transient], retryAfter: retryAfter, time: time)
    }
    #expect(
      await time.waits == [
        .milliseconds(25), .milliseconds(25), .milliseconds(2_000), .milliseconds(5_025),
      ])
  }

  @Test("No wait is longer than twenty seconds")
  func longestWait() async throws {
    let time = RecordedTime()
    let failures = Array(repeating: RetryableFailure.throttling, count: 80)
    _ = try await run(failing: failures, maximumAttempts: 81, time: time)
    let waits = await time.waits
    #expect(Array(waits.prefix(6)) == [0.5, 1, 2, 4, 8, 10].map { .seconds($0) })
    #expect(waits.count == 80)
    #expect(waits.max() == .seconds(10))
  }

  @Test("When the client's quota is used up, errors come at once; first attempts never stop")
  func quotaUsedUp() async throws {
    let quota = RetryQuota()
    let time = RecordedTime()
    // 35 retries of 14 tokens leave 10 of 500.
    for _ in 0..<40 {
      await #expect(throws: Refusal.self) {
        try await run(failing: [.transient, nil], quota: quota, time: time)
      }
    }
    #expect(await time.waits.count == 35)
    await #expect(throws: Refusal(attempt: 1)) {
      try await run(failing: [.transient], quota: quota, time: time)
    }
    // A throttled retry costs 5 tokens.
    #expect(try await run(failing: [.throttling], quota: quota, time: time) == 2)
  }

  @Test("A retry that succeeds gives its tokens back, a first attempt one")
  func refund() async throws {
    let quota = RetryQuota()
    let time = RecordedTime()
    for _ in 0..<100 { _ = try await run(failing: [.transient], quota: quota, time: time) }
    #expect(await time.waits.count == 100)
    for _ in 0..<35 {
      _ = try? await run(failing: [.transient, nil], quota: quota, time: time)
    }
    // 10 are left: four successes make 14.
    for _ in 0..<4 { _ = try await run(failing: [], quota: quota, time: time) }
    #expect(try await run(failing: [.transient], quota: quota, time: time) == 2)
  }

  @Test("Cancellation while waiting ends it")
  func cancelledWait() async throws {
    let time = RecordedTime(cancelledWait: 1)
    await #expect(throws: CancellationError.self) {
      try await run(failing: [.transient, .transient], time: time)
    }
  }

  @Test("A cancelled task begins no attempt")
  func cancelledBeforehand() async throws {
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await run(failing: [], time: RecordedTime())
    }
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  @Test("The header counts in milliseconds; what is no such number counts for nothing")
  func retryAfterHeader() {
    for (value, expected) in [
      ("1500", Duration.milliseconds(1_500)), ("0", .zero), ("-1", nil), ("1.5", nil), ("", nil),
      ("99999999999999999999", nil), ("Tue, 15 Nov 1994 08:12:31 GMT", nil),
    ] {
      let response = HTTPResponse(status: 503, headers: [HTTPHeader("X-Amz-Retry-After", value)])
      #expect(response.retryAfter == expected, "\(value)")
    }
    #expect(HTTPResponse(status: 503).retryAfter == nil)
  }
}
