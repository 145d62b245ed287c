import Documents
import PlanReaders
import PreflightModel
import Testing

extension ReaderExamples {
  static let resourceList = ReaderExamples(
    format: .resourceList,
    nothing: #"{"aws_vpc": 0}"#,
    changing: { change in
      change == .create
        ? #"{"region": "eu-west-1", "aws_vpc": {"attributes": {"cidr_block": "10.0.0.0/16"}}}"#
        : nil
    },
    cidrBlock: "cidr_block",
    database: """
      {"aws_db_instance": {"unknown": ["address"], "region": "eu-west-1"}}
      """,
    unknown: "address",
    subnet: """
      {"aws_vpc": {"name": "a"},
       "aws_subnet": {"parents": {"vpc_id": "a"}}}
      """,
    parent: "vpc_id")
}

struct ResourceListReaderTests {
  private func addresses(_ text: String) throws -> [String] {
    try plan(text).resources.map(\.address)
  }

  @Test(
    "Types are told in any tool's spelling, in JSON as in YAML",
    arguments: [
      "aws_vpc: 2", #"{"aws_vpc": 2}"#, "{\n\t\"aws_vpc\": 2\n}", "'aws_vpc': 2",
      "# ours\n---\naws_vpc:\n  count: 2\n", "aws_vpc: [{}, 1]", "aws_vpc: {count: 2}",
    ])
  func spellings(_ text: String) throws {
    #expect(try plan(text).format == .resourceList)
    #expect(try addresses(text) == ["aws_vpc[1]", "aws_vpc[2]"])
    #expect(
      try addresses(text.replacing("aws_vpc", with: "AWS::EC2::VPC"))
        == ["AWS::EC2::VPC[1]", "AWS::EC2::VPC[2]"])
    #expect(
      try addresses(text.replacing("aws_vpc", with: "aws:ec2/vpc:Vpc"))
        == ["aws:ec2/vpc:Vpc[1]", "aws:ec2/vpc:Vpc[2]"])
  }

  @Test("An entry's region comes before the list's, and its name becomes the address")
  func entries() throws {
    let resources = try plan(
      """
      region: eu-west-1
      aws_vpc:
        - {name: main, region: us-east-1}
        - {name: other, count: 2}
        - 1
      """
    ).resources
    #expect(
      resources.map(\.address)
        == ["aws_vpc.main", "aws_vpc.other[1]", "aws_vpc.other[2]", "aws_vpc[1]"])
    #expect(resources.map(\.region) == ["us-east-1", "eu-west-1", "eu-west-1", "eu-west-1"])
    #expect(resources.allSatisfy { $0.change == .create })
  }

  @Test("Only the attributes that somebody asks for are kept")
  func attributes() throws {
    let selection = AttributeSelection(namesByType: ["aws_lb": ["load_balancer_type"]])
    let list = "aws_lb: {attributes: {load_balancer_type: network, secret: x}, unknown: [name]}"
    let resource = try #require(try plan(list, keeping: selection).resources.first)
    #expect(resource.attributes == ["load_balancer_type": "network"])
    #expect(resource.unknown == [:])
  }

  @Test(
    "What is wrong is refused with its line",
    arguments: [
      ("aws_vpc: -1", "line 1: aws_vpc must be a whole number from 0 to 100000"),
      ("aws_vpc: 1.5", "line 1: aws_vpc must be a whole number from 0 to 100000"),
      (
        "aws_vpc: many",
        "line 1: aws_vpc must be how many there are, or a mapping, not a string"
      ),
      ("aws_vpc:", "line 1: aws_vpc must be how many there are, or a mapping, not null"),
      (
        "aws_vpc:\n  cuont: 1",
        "line 2: aws_vpc.cuont is not known here; known are count, name, region, attributes, "
          + "unknown, parents"
      ),
      (
        "aws_vpc: 1\nvpc: 2",
        "line 2: vpc is not known here: give region, and resource types such as aws_vpc, "
          + "aws:ec2/vpc:Vpc or AWS::EC2::VPC"
      ),
      ("region: mars\naws_vpc: 1", "line 1: region is no region such as eu-west-1"),
      (
        "aws_subnet:\n- {parents: {vpc_id: x}}",
        "line 2: aws_subnet[0] has x as its vpc_id, and no entry is called so"
      ),
      (
        "aws_vpc: {name: x, count: 2}\naws_subnet: {parents: {vpc_id: x}}",
        "line 2: aws_subnet has x as its vpc_id, which is no single resource but 2"
      ),
      (
        "aws_vpc: [{name: x}, {name: x}]", "line 1: aws_vpc[1] has the name of another entry"
      ),
      (
        "aws_vpc: {attributes: {a: 1}, unknown: [a]}", "line 1: aws_vpc gives a more than once"
      ),
      ("aws_vpc: 1\naws_vpc: 2", #"line 1: "aws_vpc" is given twice"#),
    ])
  func faults(_ text: String, _ fault: String) throws {
    let error = try refusal(of: text.utf8)
    #expect(error?.reason == .malformed)
    #expect(error?.message == "it is no sound resource list: \(fault).")
  }

  @Test("Every fault is told at once")
  func several() throws {
    let error = try refusal(of: "aws_vpc: x\naws_eip: y\n".utf8)
    #expect(error?.message.contains("line 1") == true)
    #expect(error?.message.contains("line 2") == true)
  }

  @Test("Aliases that multiply, deep values and long lists are refused")
  func bombs() throws {
    let levels = (1..<9).map { level in
      "  l\(level): &l\(level) [\(String(repeating: "*l\(level - 1),", count: 9))]"
    }
    let bomb = "aws_vpc:\n  attributes:\n  l0: &l0 [x]\n" + levels.joined(separator: "\n")
    #expect(try refusal(of: bomb.utf8)?.reason == .tooLarge)
    let deep = "aws_vpc: {attributes: \(String(repeating: "[", count: 100))"
    #expect(try refusal(of: deep.utf8) != nil)
    let long = Array(repeating: "- 100000", count: 6).joined(separator: "\n")
    #expect(try refusal(of: "aws_vpc:\n\(long)".utf8)?.reason == .tooLarge)
  }
}
