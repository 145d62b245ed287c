import PreflightModel
import Testing

@Suite struct AttributeSelectionTests {
  @Test("An attribute is kept when its type asks for it, or all types do")
  func keeps() {
    let selection = AttributeSelection(
      namesByType: ["aws_vpc": ["cidr_block"]], namesOfAll: ["tags"])
    #expect(selection.keeps("cidr_block", of: "aws_vpc"))
    #expect(!selection.keeps("cidr_block", of: "aws_subnet"))
    #expect(selection.keeps("tags", of: "aws_subnet"))
    #expect(!selection.keeps("password", of: "aws_vpc"))
    #expect(AttributeSelection.everything.keeps("password", of: "anything"))
  }

  @Test("A union keeps what either keeps")
  func union() {
    var selection = AttributeSelection(namesByType: ["aws_vpc": ["cidr_block"]])
    selection.formUnion(
      AttributeSelection(namesByType: ["aws_vpc": ["id"], "aws_eip": ["id"]], namesOfAll: ["tags"]))
    #expect(
      selection
        == AttributeSelection(
          namesByType: ["aws_vpc": ["cidr_block", "id"], "aws_eip": ["id"]], namesOfAll: ["tags"]))
    selection.formUnion(.everything)
    #expect(selection.keeps("password", of: "aws_vpc"))
  }
}
