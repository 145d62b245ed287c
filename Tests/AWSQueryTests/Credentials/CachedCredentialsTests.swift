import AWSQuery
import Testing

@Suite("CachedCredentials")
struct CachedCredentialsTests {
  @Test("However many ask at once, the source is asked once")
  func single() async throws {
    let source = ScriptedSource(lifetime: 3_600)
    let cache = CachedCredentials(source: source, now: source.now)
    let found = try await withThrowingTaskGroup(of: Credentials.self) { group in
      for _ in 0..<50 { group.addTask { try await cache.credentials() } }
      return try await group.reduce(into: Set()) { $0.insert($1) }
    }
    #expect(found.count == 1)
    #expect(await source.asked == 1)
  }

  @Test(
    "New credentials are fetched 15 minutes before the old ones expire",
    arguments: [(2_700.0, 1), (2_701, 2), (3_000, 2), (3_601, 2)])
  func windows(elapsed: Double, asked: Int) async throws {
    let source = ScriptedSource(lifetime: 3_600)
    let cache = CachedCredentials(source: source, now: source.now)
    _ = try await cache.credentials()
    source.clock.advance(by: elapsed)
    let found = try await cache.credentials()
    #expect(await source.asked == asked)
    #expect(found.accessKeyID == "AK\(asked)")
  }

  @Test("A failure is passed over while more than 10 minutes are left, and thrown after that")
  func failures() async throws {
    let source = ScriptedSource(lifetime: 3_600)
    let cache = CachedCredentials(source: source, now: source.now)
    _ = try await cache.credentials()
    await source.fail(with: CredentialError("out of order"))
    source.clock.advance(by: 2_900)
    #expect(try await cache.credentials().accessKeyID == "AK1")
    #expect(try await cache.credentials().accessKeyID == "AK1")
    #expect(await source.asked == 2)
    source.clock.advance(by: 200)
    await #expect(throws: CredentialError("out of order")) { try await cache.credentials() }
    await source.fail(with: nil)
    #expect(try await cache.credentials().accessKeyID == "AK4")
  }

  @Test("Short-lived credentials are not fetched anew for every call")
  func shortLived() async throws {
    let source = ScriptedSource(lifetime: 300)
    let cache = CachedCredentials(source: source, now: source.now)
    for _ in 0..<5 { _ = try await cache.credentials() }
    #expect(await source.asked == 1)
    source.clock.advance(by: 60)
    #expect(try await cache.credentials().accessKeyID == "AK2")
  }

  @Test("Credentials that do not expire are fetched once")
  func endless() async throws {
    let source = ScriptedSource(lifetime: nil)
    let cache = CachedCredentials(source: source, now: source.now)
    _ = try await cache.credentials()
    source.clock.advance(by: 1e9)
    _ = try await cache.credentials()
    #expect(await source.asked == 1)
  }

  @Test("Credentials that have expired already are refused, and none at all is an error")
  func useless() async {
    let expired = ScriptedSource(lifetime: 0)
    let error = await #expect(throws: CredentialError.self) {
      try await CachedCredentials(source: expired, now: expired.now).credentials()
    }
    #expect(
      error?.description
        == "The credentials with the access key AK1 have expired: sign in again.")
    let nothing = await #expect(throws: CredentialError.self) {
      try await CachedCredentials(source: EmptySource(), now: { 0 }).credentials()
    }
    #expect(nothing?.description.hasPrefix("No AWS credentials were found: set AWS_AC") == true)
  }

  @Test("One caller's cancellation does not fail the others", .timeLimit(.minutes(1)))
  func cancellation() async throws {
    let source = ScriptedSource(lifetime: 3_600)
    await source.hold()
    let cache = CachedCredentials(source: source, now: source.now)
    let impatient = Task { try await cache.credentials() }
    while await source.asked == 0 { await Task.yield() }
    let patient = Task { try await cache.credentials() }
    impatient.cancel()
    await #expect(throws: CredentialError.self) { try await impatient.value }
    await source.release()
    #expect(try await patient.value.accessKeyID.hasPrefix("AK") == true)
  }
}
