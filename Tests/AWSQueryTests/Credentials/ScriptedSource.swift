import AWSQuery
import Synchronization

/// A credential source that numbers what it gives out, under a clock of its own.
///
/// An actor because tests change its mind while it is asked.
actor ScriptedSource: CredentialProvider {
  /// Time that passes only when told to; seconds.
  final class Clock: Sendable {
    private let time = Atomic<UInt64>(1_000_000_000)

    var now: Double { Double(time.load(ordering: .sequentiallyConsistent)) }

    func advance(by seconds: Double) {
      time.add(UInt64(seconds), ordering: .sequentiallyConsistent)
    }
  }

  nonisolated let clock = Clock()
  private(set) var asked = 0
  private let lifetime: Double?
  private var failure: CredentialError?
  private var isHeld = false

  /// `lifetime` is how long the credentials it gives are valid, in seconds; nil for ever.
  init(lifetime: Double?) {
    self.lifetime = lifetime
  }

  nonisolated var now: @Sendable () -> Double { { [clock] in clock.now } }

  func credentials() async throws(CredentialError) -> Credentials? {
    asked += 1
    let number = asked
    while isHeld {
      if Task.isCancelled { throw CredentialError("interrupted") }
      await Task.yield()
    }
    if let failure { throw failure }
    return Credentials(
      accessKeyID: "AK\(number)", secretAccessKey: "secret",
      expiration: lifetime.map { clock.now + $0 })
  }

  func fail(with error: CredentialError?) { failure = error }

  /// From now on nobody is answered, until `release`.
  func hold() { isHeld = true }

  func release() { isHeld = false }
}

/// A source that has nothing.
struct EmptySource: CredentialProvider {
  func credentials() async throws(CredentialError) -> Credentials? { nil }
}
