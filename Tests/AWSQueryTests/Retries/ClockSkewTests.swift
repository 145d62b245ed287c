import AWSQuery
import Testing

@Suite("ClockSkew")
struct ClockSkewTests {
  private typealias Answer = (code: String?, serverTime: Double?, localTime: Double)

  /// The skew after these answers, and which of them were worth another attempt.
  private func skew(after answers: [Answer]) -> (seconds: Double, learned: [Bool]) {
    var skew = ClockSkew()
    let learned = answers.map {
      skew.learn(code: $0.code, serverTime: $0.serverTime, localTime: $0.localTime)
    }
    return (skew.seconds, learned)
  }

  @Test("A refusal for the time teaches the difference, once")
  func learning() {
    let ahead = skew(after: [
      ("RequestTimeTooSkewed", 10_000, 6_400), ("RequestTimeTooSkewed", 10_030, 6_400),
    ])
    #expect(ahead == (3_600, [true, false]))
    let behind = skew(after: [("AuthFailure", 10_000, 20_000)])
    #expect(behind == (-10_000, [true]))
  }

  @Test("A clock that has been put right is noticed")
  func correction() {
    let corrected = skew(after: [
      ("SignatureDoesNotMatch", 5_000, 0), ("RequestInTheFuture", 5_000, 4_999),
    ])
    #expect(corrected == (0, [true, true]))
  }

  @Test("Clocks that agree, other errors and answers without a date teach nothing")
  func nothingToLearn() {
    let answers: [Answer] = [
      ("SignatureDoesNotMatch", 1_300, 1_000), ("AccessDenied", 90_000, 1_000),
      (nil, 90_000, 1_000), ("RequestExpired", nil, 1_000),
    ]
    #expect(skew(after: answers) == (0, [false, false, false, false]))
  }
}
