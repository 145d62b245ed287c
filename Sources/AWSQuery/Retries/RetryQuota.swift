/// What the retries of one client may cost together, so that a service in trouble is not hit harder
/// the worse it does.
///
/// 500 tokens; a retry takes some, and success gives them back. First attempts are free.
package final class RetryQuota: Sendable {
  static let capacity = 500
  private let available = Locked(capacity)

  package init() {}

  /// False, and nothing taken, when fewer are left.
  func take(_ amount: Int) -> Bool {
    available.withLock { available in
      guard amount <= available else { return false }
      available -= amount
      return true
    }
  }

  func giveBack(_ amount: Int) {
    available.withLock { $0 = min(Self.capacity, $0 + amount) }
  }

  var tokensLeft: Int { available.withLock { $0 } }
}
