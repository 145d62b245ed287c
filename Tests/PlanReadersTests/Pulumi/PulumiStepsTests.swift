import PlanReaders
import PreflightModel
import Testing

struct PulumiStepsTests {
  private static let state = #""inputs": {"cidrBlock": "10.0.0.0/16"}"#
  private static let external = #""external": true"#
  private static let retained = #""retainOnDelete": true"#

  private func changes(_ steps: String...) throws -> [Change] {
    try plan(pulumiPreview(steps.joined(separator: ", "))).resources.map(\.change)
  }

  @Test(
    "Every operation has its change",
    arguments: [
      ("same", Change.unchanged), ("create", .create), ("update", .update), ("delete", .delete),
      ("read", .read), ("refresh", .unchanged), ("discard", .unchanged),
      ("remove-pending-replace", .unchanged), ("import", .unchanged),
      ("create-replacement", .replaceCreatingFirst), ("delete-replaced", .delete),
      ("import-replacement", .delete), ("read-replacement", .delete),
      ("replace", .replaceInUnknownOrder), ("discard-replaced", .unchanged),
      ("extend-parameterize", .unrecognized), ("diff", .unrecognized), ("", .unrecognized),
    ])
  func operations(_ operation: String, _ change: Change) throws {
    #expect(try changes(pulumiStep(operation, old: Self.state, new: Self.state)) == [change])
  }

  @Test(
    "The steps of a replacement are one resource",
    arguments: [
      (["create-replacement", "replace", "delete-replaced"], Change.replaceCreatingFirst),
      (["delete-replaced", "replace", "create-replacement"], .replaceDeletingFirst),
      (["create-replacement", "replace"], .replaceCreatingFirst),
      (["delete-replaced", "replace"], .replaceDeletingFirst),
      (["import-replacement", "replace", "delete-replaced"], .delete),
      (["create-replacement", "replace", "discard-replaced"], .create),
    ])
  func replacements(_ operations: [String], _ change: Change) throws {
    let steps = operations.map { pulumiStep($0, old: Self.state, new: Self.state) }
    #expect(try changes(steps.joined(separator: ", ")) == [change])
  }

  @Test("Other resources may come between the steps of a replacement")
  func interleaved() throws {
    let resources = try plan(
      pulumiPreview(
        pulumiStep("create-replacement", old: "", new: ""),
        pulumiStep("update", "aws:ec2/subnet:Subnet", "a", old: "", new: ""),
        pulumiStep("delete-replaced", old: "", new: nil))
    ).resources
    #expect(resources.map(\.change) == [.replaceCreatingFirst, .update])
  }

  @Test("An object left over from an earlier replacement is deleted beside the resource")
  func pendingDeletion() throws {
    let pending = pulumiStep("delete", old: #""delete": true"#, new: nil)
    #expect(try changes(pulumiStep("update", old: "", new: ""), pending) == [.update, .delete])
    let replaced = pulumiStep("delete-replaced", old: #""delete": true"#, new: nil)
    #expect(
      try changes(
        pulumiStep("create-replacement", old: "", new: ""), pulumiStep("replace", old: "", new: ""),
        replaced, replaced) == [.replaceCreatingFirst, .delete])
  }

  @Test("A refresh is not counted beside what follows it")
  func refresh() throws {
    let refresh = pulumiStep("refresh", old: "", new: "")
    #expect(try changes(refresh, pulumiStep("update", old: "", new: "")) == [.update])
  }

  @Test("What exists without the stack is neither created nor deleted")
  func external() throws {
    #expect(try changes(pulumiStep("create", new: Self.external)) == [.read])
    #expect(try changes(pulumiStep("same", old: Self.external, new: Self.external)) == [.read])
    #expect(try changes(pulumiStep("delete", old: Self.external, new: nil)) == [.unchanged])
  }

  @Test("What is retained stays in AWS")
  func retained() throws {
    #expect(try changes(pulumiStep("delete", old: Self.retained, new: nil)) == [.forget])
    #expect(
      try changes(pulumiStep("replace", old: Self.retained, new: "")) == [.replaceForgetting])
    #expect(
      try changes(pulumiStep("import-replacement", old: Self.retained, new: "")) == [.forget])
  }

  @Test(
    "A replacement without its steps follows the order that the provider asks for",
    arguments: [
      (#"{"__defaults": ["name"], "name": "web-1a2b3c4"}"#, Change.replaceCreatingFirst),
      (#"{"__defaults": [], "name": "web"}"#, .replaceDeletingFirst),
      (#"{"__defaults": []}"#, .replaceInUnknownOrder),
      (#"{"name": "web"}"#, .replaceInUnknownOrder),
      (
        #"{"__defaults": [], "name": "04da6b54-80e4-46f7-96ec-b56ff0331ba9"}"#,
        .replaceDeletingFirst
      ),
    ])
  func order(_ inputs: String, _ change: Change) throws {
    #expect(try changes(pulumiStep("replace", old: "", new: #""inputs": \#(inputs)"#)) == [change])
  }

  @Test("A subscription filter is always deleted first")
  func deletedFirst() throws {
    let type = "aws:cloudwatch/logSubscriptionFilter:LogSubscriptionFilter"
    #expect(
      try changes(pulumiStep("replace", type, old: "", new: "")) == [.replaceDeletingFirst])
  }

  @Test("A protected resource is marked, as it was before the change")
  func protection() throws {
    let resources = try plan(
      pulumiPreview(
        pulumiStep("delete", old: #""protect": true"#, new: nil),
        pulumiStep("create", "aws:ec2/vpc:Vpc", "b", new: #""protect": true"#),
        pulumiStep("create", "aws:ec2/vpc:Vpc", "c", new: ""))
    ).resources
    #expect(resources.map(\.isProtected) == [true, true, false])
  }
}
