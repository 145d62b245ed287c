import Testing

@testable import PlanReaders

struct TerraformTraversalTests {
  @Test("Names and keys are told apart, whatever the keys hold")
  func parts() {
    let traversal = TerraformTraversal(#"module.net["a.b[\"c\"]"].aws_subnet.s[12].id"#)
    #expect(
      traversal?.parts == [
        .name("module"), .name("net"), .key(.name(#"a.b["c"]"#)), .name("aws_subnet"), .name("s"),
        .key(.index(12)), .name("id"),
      ])
  }

  @Test(
    "What is no traversal is none",
    arguments: [
      "", ".", "a.", "a..b", "a[", "a[]", "a[x]", #"a["x]"#, "a[0]b", #"a["x"#, "[0]", "a[0",
    ])
  func malformed(_ text: String) {
    #expect(TerraformTraversal(text) == nil)
  }

  @Test(
    "A module address is a chain of calls and nothing more",
    arguments: [
      ("module.a", ["a"]), (#"module.a["x"].module.b[0]"#, ["a", "b"]), ("module", nil), ("", nil),
      ("module.a.aws_vpc.b", nil), ("aws_vpc.b", nil), ("module.a[0][1]", nil),
    ])
  func modules(_ address: String, _ names: [String]?) {
    #expect(TerraformModulePath(address: address)?.callNames == names)
  }

  @Test(
    "What never leads to a planned resource is kept as something else",
    arguments: ["local.x", "path.module", "terraform.workspace", "self.id"])
  func others(_ text: String) {
    #expect(TerraformReference(text)?.subject == .other)
  }

  @Test("A data source is named with its mode")
  func dataSource() {
    let reference = TerraformReference(#"data.aws_vpc.a["x"].id"#)
    let block = TerraformBlockName(isData: true, type: "aws_vpc", name: "a")
    #expect(reference?.subject == .resource(block))
    #expect(block.description == "data.aws_vpc.a")
    #expect(reference?.key == .name("x"))
    #expect(reference?.attributes == ["id"])
  }

  @Test("What names nothing is no reference", arguments: ["aws_vpc", "data.aws_vpc", ""])
  func nothing(_ text: String) {
    #expect(TerraformReference(text) == nil)
  }

  @Test("Of a reference and its shorter forms only the longest counts")
  func groups() {
    let references = TerraformReference.list([
      "aws_subnet.s[0].id", "aws_subnet.s[0]", "aws_subnet.s", "aws_subnet.s", "count.index",
      "aws_subnet.sub.id", "aws_subnet.sub",
    ])
    func subnet(_ name: String) -> TerraformReference.Subject {
      .resource(TerraformBlockName(isData: false, type: "aws_subnet", name: name))
    }
    #expect(references.map(\.subject) == [subnet("s"), subnet("s"), .ownKey, subnet("sub")])
    #expect(references.map(\.key) == [.index(0), nil, nil, nil])
  }
}
