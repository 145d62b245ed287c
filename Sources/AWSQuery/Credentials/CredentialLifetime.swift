/// How close credentials are to their end at a moment; all times in seconds.
struct CredentialLifetime {
  /// From here on new ones are wanted.
  static let advisoryWindow = 15.0 * 60
  /// From here on the old ones are not relied upon.
  static let mandatoryWindow = 10.0 * 60
  /// A source that has just answered with short-lived credentials is left alone for this long.
  static let pause = 60.0

  /// Infinite when they do not expire.
  private let remaining: Double
  private let now: Double

  init(_ credentials: Credentials, now: Double) {
    remaining = credentials.expiration.map { $0 - now } ?? .infinity
    self.now = now
  }

  var hasExpired: Bool { remaining <= 0 }

  var isNearEnd: Bool { remaining < Self.mandatoryWindow }

  /// `checked` is when the source was asked last.
  func needsRefresh(checked: Double) -> Bool {
    hasExpired || (remaining < Self.advisoryWindow && now - checked >= Self.pause)
  }
}
