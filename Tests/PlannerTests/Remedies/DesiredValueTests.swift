import PreflightModel
import Testing

@testable import Planner

@Suite("How much to ask for")
struct DesiredValueTests {
  @Test(
    "What is needed plus the margin, rounded up, above the limit and not above the maximum",
    arguments: [
      (needed: 6.0, margin: 20.0, limit: 5.0, maximum: nil as Double?, desired: 8.0),
      (needed: 1001, margin: 20, limit: 1000, maximum: nil, desired: 1202),
      (needed: 5, margin: 20, limit: 4, maximum: nil, desired: 6),
      (needed: 6, margin: 0, limit: 5, maximum: nil, desired: 6),
      (needed: 1.2, margin: 0, limit: 1, maximum: nil, desired: 2),
      (needed: 1.0, margin: 0, limit: 1, maximum: nil, desired: 2),
      (needed: 11, margin: 20, limit: 10, maximum: 12, desired: 12),
    ])
  func desiredValue(
    needed: Double, margin: Double, limit: Double, maximum: Double?, desired: Double
  ) {
    #expect(
      DesiredValue.value(for: needed, margin: margin, above: limit, maximum: maximum)
        == desired)
  }

  @Test("How much less to plan is what is too many, and not all of it")
  func fewer() {
    let quota = Sample.quota()
    let situation = QuotaSituation(
      demand: Demand(
        quota: quota, region: "eu-west-1", parent: nil,
        amount: PlannedDemand(net: 6, peak: 6, low: 6, high: 6), resources: []),
      used: .unknown([]), limit: .known(5, .applied))
    let remedies = QuotaRemedies(
      situation: situation, needed: nil, check: Sample.check([]), facts: Facts(), cleanups: nil)
    #expect(
      remedies.remedies(for: .blocked).map(\.summary)
        == ["Plan at least 1 fewer, or deploy elsewhere."])
  }
}
