internal import PreflightModel

/// The verdict on one quota, and the sentence that says why.
///
/// Blocked only when even the least that is planned does not fit; undetermined when the least fits
/// and the most may not, and whenever a number that decides is missing.
struct QuotaJudgement {
  let verdict: Verdict
  let message: String

  init(_ situation: QuotaSituation, warningThreshold percent: Double) {
    let sentence = QuotaSentence(situation)
    let planned = situation.demand.amount
    guard let limit = situation.limitValue else {
      self.init(.undetermined, sentence.unknownLimit)
      return
    }
    // What goes to parents that the plan does not tell may go to several of them.
    guard planned.low <= limit || situation.demand.parent == .unknown else {
      // Whatever is in use today, this cannot fit.
      self.init(.blocked, sentence.beyondLimitAlone)
      return
    }
    guard let used = situation.usedValue else {
      self.init(.undetermined, sentence.unknownUsage)
      return
    }
    let exceeds = planned.low > 0 && used + planned.low > limit
    let mayExceed = planned.high.map { used + $0 > limit } ?? true
    switch situation.used {
    case .fullest where mayExceed:
      self.init(.undetermined, sentence.unknownParent)
    case _ where exceeds && situation.isExact:
      self.init(.blocked, sentence.tooMany)
    case _ where exceeds:
      self.init(.undetermined, sentence.tooManyByAnInexactCount)
    case _ where mayExceed:
      self.init(.undetermined, sentence.perhapsTooMany)
    case _ where (used + planned.peak) * 100 >= limit * percent:
      self.init(.warning, sentence.fits)
    default:
      self.init(.clear, sentence.fits)
    }
  }

  private init(_ verdict: Verdict, _ message: String) {
    self.verdict = verdict
    self.message = message
  }
}
