import PreflightModel
import Testing

@Suite struct PlanTests {
  @Test("A plan with gaps is not complete")
  func completeness() {
    #expect(Plan(path: "-", format: .terraformPlan, resources: []).isComplete)
    #expect(!Plan(path: "-", format: .terraformPlan, resources: [], gaps: ["-target"]).isComplete)
  }
}
