import PreflightModel
import Testing

@testable import PlanReaders

struct TerraformActionsTests {
  @Test(
    "Every list that Terraform and OpenTofu write has its change",
    arguments: [
      (["no-op"], Change.unchanged),
      (["create"], .create),
      (["read"], .read),
      (["update"], .update),
      (["delete"], .delete),
      (["delete", "create"], .replaceDeletingFirst),
      (["create", "delete"], .replaceCreatingFirst),
      (["forget"], .forget),
      (["create", "forget"], .replaceForgetting),
      (["forget", "create"], .replaceForgetting),
    ])
  func known(_ actions: [String], _ change: Change) {
    #expect(TerraformActions.change(actions) == change)
  }

  @Test(
    "Lists are searched, whatever else they hold",
    arguments: [
      (["no-op", "create"], Change.create),
      (["update", "create", "read", "delete", "no-op"], .replaceCreatingFirst),
      (["forget", "delete"], .delete),
      (["read", "update"], .update),
    ])
  func searched(_ actions: [String], _ change: Change) {
    #expect(TerraformActions.change(actions) == change)
  }

  @Test(
    "A word that is not known is never taken for nothing",
    arguments: [["open"], ["renew"], ["close"], ["create", "teleport"], ["CREATE"], [""], []])
  func unknown(_ actions: [String]) {
    #expect(TerraformActions.change(actions) == .unrecognized)
  }

  @Test("An import creates nothing, unless what is imported is replaced")
  func imports() throws {
    let importing = #""importing": {"id": "vpc-1"}, "before": {}, "after": {}"#
    let plan = try plan(
      terraformPlan(
        terraformChange("aws_vpc.a", ["no-op"], importing),
        terraformChange("aws_vpc.b", ["update"], importing),
        terraformChange("aws_vpc.c", ["delete", "create"], importing)))
    #expect(plan.resources.map(\.change) == [.unchanged, .update, .replaceDeletingFirst])
  }

  @Test("A change without actions is unrecognised")
  func none() throws {
    let text = terraformPlan(#"{"address": "aws_vpc.a", "type": "aws_vpc", "name": "a"}"#)
    #expect(try plan(text).resources.map(\.change) == [.unrecognized])
  }
}
