import PreflightModel
import Testing

@Suite struct QuotaAssessmentTests {
  @Test(
    "What is free and what is missing",
    arguments: [
      Case(limit: 5, used: 4, high: 1, free: 1, shortfall: 0),
      Case(limit: 5, used: 5, high: 1, free: 0, shortfall: 1),
      Case(limit: 5, used: 2, high: 6, free: 3, shortfall: 3),
      // Over the limit already, but the plan takes nothing more.
      Case(limit: 5, used: 7, high: 0, free: 0, shortfall: 0),
      Case(limit: 5, used: 7, high: -1, free: 0, shortfall: 0),
      Case(limit: 5, used: 7, high: 1, free: 0, shortfall: 3),
      Case(limit: nil, used: 7, high: 1, free: nil, shortfall: nil),
      Case(limit: 5, used: nil, high: 1, free: nil, shortfall: nil),
      Case(limit: 5, used: 4, high: nil, free: 1, shortfall: nil),
    ])
  func numbers(example: Case) {
    let assessment = QuotaAssessment(
      id: QuotaID(service: "vpc", code: "L-F678F1CE"), name: "VPCs per Region", scope: .region,
      limit: example.limit, used: example.used,
      planned: PlannedDemand(net: 0, peak: 0, low: 0, high: example.high))
    #expect(assessment.free == example.free)
    #expect(assessment.shortfall == example.shortfall)
  }

  struct Case {
    let limit: Double?
    let used: Double?
    let high: Double?
    let free: Double?
    let shortfall: Double?
  }
}
