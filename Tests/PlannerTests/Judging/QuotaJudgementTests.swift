import PreflightModel
import Testing

@testable import Planner

@Suite("The verdict on a quota")
struct QuotaJudgementTests {
  private func situation(
    used: QuotaSituation.Used, planned: PlannedDemand, limit: Double? = 5
  ) -> QuotaSituation {
    let quota = Sample.quota()
    let refused = Unavailability(.denied(action: "servicequotas:GetServiceQuota"))
    return QuotaSituation(
      demand: Demand(
        quota: quota, region: "eu-west-1", parent: nil, amount: planned, resources: []),
      used: used,
      limit: limit.map { .known($0, .applied) }
        ?? .unknown(ServiceQuotas.lookup(.applied, of: quota.id, in: "eu-west-1"), refused))
  }

  private func judge(
    _ used: Double, _ planned: PlannedDemand, isExact: Bool = true
  ) -> QuotaJudgement {
    QuotaJudgement(
      situation(
        used: .known(used, source: "ec2:DescribeVpcs", isExact: isExact), planned: planned),
      warningThreshold: 80)
  }

  private func exactly(_ amount: Double) -> PlannedDemand {
    PlannedDemand(net: amount, peak: amount, low: amount, high: amount)
  }

  @Test("Up to the limit fits, one more is blocked")
  func limit() {
    #expect(judge(1, exactly(1)).verdict == .clear)
    #expect(judge(4, exactly(1)).verdict == .warning)
    let blocked = judge(5, exactly(1))
    #expect(blocked.verdict == .blocked)
    #expect(blocked.message == "5 of 5 in use, 1 planned: 1 too many.")
  }

  @Test("The warning begins at the threshold and not below it")
  func threshold() {
    #expect(judge(2, exactly(1)).verdict == .clear)
    #expect(judge(3, exactly(1)).verdict == .warning)
  }

  @Test("The least that is planned decides on blocked, the most on undetermined")
  func bounds() {
    let range = PlannedDemand(net: 1, peak: 1, low: 1, high: 3)
    #expect(judge(2, range).verdict == .warning || judge(2, range).verdict == .clear)
    #expect(judge(3, range).verdict == .undetermined)
    #expect(judge(3, range).message == "3 of 5 in use, 1 to 3 planned: 3 would be 1 too many.")
    #expect(judge(5, range).verdict == .blocked)
    let unbounded = PlannedDemand(net: 0, peak: 0, low: 0, high: nil)
    #expect(judge(0, unbounded).verdict == .undetermined)
  }

  @Test("What may fit only when a deletion comes first is undetermined")
  func order() {
    let swap = PlannedDemand(net: 0, peak: 1, low: 0, high: 1)
    #expect(judge(5, swap).verdict == .undetermined)
    #expect(
      judge(5, swap).message
        == "5 of 5 in use, 1 planned: 1 too many unless deletions of this plan come first.")
  }

  @Test("An account above its limit is not blocked by a plan that takes nothing")
  func overLimitAlready() {
    #expect(judge(7, PlannedDemand(net: -1, peak: 0, low: 0, high: 0)).verdict != .blocked)
  }

  @Test("A count that is only near neither passes nor blocks by itself")
  func inexact() {
    #expect(judge(5, exactly(1), isExact: false).verdict == .undetermined)
    #expect(judge(5, exactly(6), isExact: false).verdict == .blocked)
  }

  @Test("Unknown usage or limit is undetermined, with the reason")
  func unknown() {
    let lookup = Lookup(service: "ec2", operation: "DescribeVpcs", region: "eu-west-1")
    let denied = Unavailability(.denied(action: "ec2:DescribeVpcs"))
    let noUsage = QuotaJudgement(
      situation(used: .unknown([.init(lookup: lookup, reason: denied)]), planned: exactly(1)),
      warningThreshold: 80)
    #expect(noUsage.verdict == .undetermined)
    #expect(noUsage.message.contains("the permission ec2:DescribeVpcs is missing"))
    let noLimit = QuotaJudgement(
      situation(
        used: .known(1, source: "ec2:DescribeVpcs", isExact: true), planned: exactly(1), limit: nil),
      warningThreshold: 80)
    #expect(noLimit.verdict == .undetermined)
    #expect(noLimit.message.contains("servicequotas:GetServiceQuota"))
  }

  @Test("More planned than allowed at all is blocked, whatever is in use")
  func beyondLimitAlone() {
    let judgement = QuotaJudgement(
      situation(used: .unknown([]), planned: exactly(6)), warningThreshold: 80)
    #expect(judgement.verdict == .blocked)
    #expect(judgement.message == "6 planned, 5 allowed: 1 too many at least.")
  }
}
