/// How far AWS's clock is ahead of ours, learned from answers that refuse a request for its time.
///
/// The rules are aws-sdk-swift's (`AWSClockSkewProvider.swift`); botocore has none.
package struct ClockSkew: Hashable, Sendable {
  /// To be added to our time before signing; 0 while the clocks agree within five minutes.
  package private(set) var seconds: Double = 0

  package init() {}

  /// True when the answer shows another skew than the one known so far, so that the request is worth
  /// one more attempt. It changes with the answer: the next one says false.
  ///
  /// `code` is the error's. `serverTime` is the answer's `Date`, `localTime` our own uncorrected
  /// time, both in seconds since 1970.
  package mutating func learn(code: String?, serverTime: Double?, localTime: Double) -> Bool {
    guard let code, Self.codes.contains(code), let serverTime else { return false }
    let difference = serverTime - localTime
    let skew = abs(difference) > 300 ? difference : 0
    guard abs(skew - seconds) > 60 else { return false }
    seconds = skew
    return true
  }

  /// The first three say it; the others may mean it, and then the `Date` decides.
  private static let codes: Set = [
    "RequestTimeTooSkewed", "RequestExpired", "RequestInTheFuture",
    "InvalidSignatureException", "AuthFailure", "SignatureDoesNotMatch",
  ]
}
