import PreflightModel
import Testing

@Suite struct ChangeTests {
  @Test(
    "Which changes make something new, which take something away",
    arguments: [
      (Change.create, true, false, false), (.update, false, false, false),
      (.delete, false, true, false), (.replaceDeletingFirst, true, true, true),
      (.replaceCreatingFirst, true, true, true), (.replaceInUnknownOrder, true, true, true),
      (.replaceForgetting, true, false, true), (.forget, false, false, false),
      (.read, false, false, false), (.unchanged, false, false, false),
      (.unrecognized, false, false, false),
    ])
  func effects(change: Change, creates: Bool, deletes: Bool, replaces: Bool) {
    #expect(change.creates == creates)
    #expect(change.deletes == deletes)
    #expect(change.replaces == replaces)
  }

  @Test("Only Terraform and resource lists may delete in any order")
  func deletionOrder() {
    let unordered = PlanFormat.allCases.filter { $0.deletionOrder == .unordered }
    #expect(unordered == [.terraformPlan, .terraformStream, .resourceList])
  }
}
