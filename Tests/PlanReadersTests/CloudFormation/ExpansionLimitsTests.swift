import PlanReaders
import PreflightModel
import Testing

/// Small templates that stand for a lot.
struct ExpansionLimitsTests {
  private func message(_ text: String) throws -> String? {
    let error = try refusal(of: text.utf8)
    #expect(error?.reason == .tooLarge || error?.reason == .malformed)
    return error?.message
  }

  @Test("Loops within loops end at a number of values")
  func loops() throws {
    let items = (0..<100).map { "i\($0)" }.joined(separator: ", ")
    var body = #""V${a}${b}${c}${d}": {Type: AWS::EC2::VPC}"#
    for name in ["a", "b", "c", "d"] {
      body = "Fn::ForEach::L\(name): [\(name), [\(items)], {\(body)}]"
    }
    let text = "Transform: AWS::LanguageExtensions\nResources: {\(body)}"
    #expect(try message(text)?.contains("is more than headroom expands: ") == true)
  }

  @Test("A long text that many functions repeat ends at a number of bytes")
  func texts() throws {
    let long = String(repeating: "x", count: 100_000)
    let many = Array(repeating: "!Sub '${A}${A}${A}${A}'", count: 2_000).joined(separator: ", ")
    let text = """
      Parameters: {A: {Type: String, Default: \(long)}}
      Resources: {V: {Type: AWS::EC2::VPC, Properties: {Values: [\(many)]}}}
      """
    #expect(
      try message(text)
        == "it is more than headroom expands: its texts come to more than 256 MiB.")
  }

  @Test("Functions nested without end, and properties that name each other, end")
  func depth() throws {
    let deep =
      String(repeating: "{\"Fn::Base64\": ", count: 120) + "\"x\""
      + String(repeating: "}", count: 120)
    let text = #"{"Resources": {"V": {"Type": "AWS::EC2::VPC", "Properties": {"A": \#(deep)}}}}"#
    #expect(try refusal(of: text.utf8)?.reason == .tooLarge)
    let circle = """
      Resources:
        A: {Type: AWS::EC2::Subnet, Properties: {VpcId: !GetAtt B.VpcId}}
        B: {Type: AWS::EC2::Subnet, Properties: {VpcId: !GetAtt A.VpcId}}
      """
    #expect(
      try message(circle)
        == "it is more than headroom expands: its functions are nested more than 128 deep.")
  }

  @Test("Conditions that name each other are refused")
  func conditions() throws {
    let text = """
      Conditions: {A: !Not [!Condition B], B: !And [!Condition A, !Condition A]}
      Resources: {V: {Type: AWS::EC2::VPC, Condition: A}}
      """
    #expect(
      try message(text) == "it has conditions that name each other in a circle: A, B, A.")
  }

  @Test("Conditions that double at each step are worked out once each")
  func doubling() throws {
    let conditions = (1...60).map { "C\($0): !And [!Condition C\($0 - 1), !Condition C\($0 - 1)]" }
    let text = """
      Conditions: {C0: !Equals [a, a], \(conditions.joined(separator: ", "))}
      Resources: {V: {Type: AWS::EC2::VPC, Condition: C60}}
      """
    #expect(try plan(text).resources.map(\.undecided) == [nil])
  }

  @Test("Aliases of aliases are refused")
  func aliases() throws {
    var text = "AWSTemplateFormatVersion: 2010-09-09\nA0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let list = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "A\(level): &a\(level) [\(list)]\n"
    }
    #expect(try message(text + "Resources: {}\n")?.contains("more than") == true)
  }
}
