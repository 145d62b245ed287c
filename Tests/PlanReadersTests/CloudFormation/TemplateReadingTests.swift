import Documents
import PlanReaders
import PreflightModel
import Testing

struct TemplateReadingTests {
  private func addresses(_ text: String, _ inputs: TemplateInputs = TemplateInputs()) throws
    -> [String]
  {
    try plan(text, inputs: inputs).resources.map { ($0.undecided == nil ? "" : "?") + $0.address }
  }

  private static let conditional = """
    Parameters: {Stage: {Type: String}, Size: {Type: Number, Default: 1}}
    Conditions:
      Production: !Equals [!Ref Stage, production]
      Small: !Equals [!Ref Size, 1]
      Both: !And [!Condition Production, !Condition Small]
      Either: !Or [!Condition Production, !Condition Small]
      Neither: !Not [!Condition Either]
      Same: !Equals [!Ref Stage, !Ref Stage]
    Resources:
      A: {Type: AWS::EC2::VPC, Condition: Production}
      B: {Type: AWS::EC2::VPC, Condition: Both}
      C: {Type: AWS::EC2::VPC, Condition: Either}
      D: {Type: AWS::EC2::VPC, Condition: Neither}
      E: {Type: AWS::EC2::VPC, Condition: Same}
    """

  @Test("A resource whose condition is not decided is created perhaps")
  func undecided() throws {
    #expect(try addresses(Self.conditional) == ["?A", "?B", "C", "E"])
    let first = try #require(try plan(Self.conditional).resources.first)
    #expect(first.undecided == "whether the condition Production holds")
    #expect(first.change == .create)
  }

  @Test("Parameters decide conditions, and flags come before files")
  func parameters() throws {
    var inputs = TemplateInputs(defaults: ["Stage": .text("production"), "Other": .text("x")])
    #expect(try addresses(Self.conditional, inputs) == ["A", "B", "C", "E"])
    inputs.parameters = ["Stage": .text("test"), "Size": .text("2")]
    #expect(try addresses(Self.conditional, inputs) == ["D", "E"])
    inputs.parameters["Typo"] = .text("x")
    let error = #expect(throws: PlanError.self) { try plan(Self.conditional, inputs: inputs) }
    #expect(error?.message.hasSuffix(" has no parameter Typo.") == true)
  }

  @Test(
    "Files of parameters come in every form of the field",
    arguments: [
      #"[{"ParameterKey": "Stage", "ParameterValue": "test"}]"#, #"["Stage=test"]"#,
      #"{"Stage": "test"}"#, #"{"Parameters": {"Stage": "test"}, "Tags": {}}"#,
      #"{"context": {"Stage": "test", "vpc-provider:account=1": {"vpcId": "vpc-1"}}}"#,
      "Stage: test\n",
    ])
  func parameterFiles(_ text: String) throws {
    let values = try ParameterFile.values(in: Array(text.utf8), name: "it")
    #expect(values == ["Stage": .text("test")])
  }

  @Test("A file of parameters that is none is refused", arguments: ["3", "[1]", "[{}]", "{"])
  func otherFiles(_ text: String) {
    #expect(throws: PlanError.self) {
      try ParameterFile.values(in: Array(text.utf8), name: "it")
    }
  }

  @Test("A loop stands for its items, loops in it and all")
  func loops() throws {
    let text = """
      Transform: AWS::LanguageExtensions
      Parameters: {Names: {Type: CommaDelimitedList, Default: "Red,Blue"}}
      Resources:
        Fn::ForEach::Outer:
          - Name
          - !Ref Names
          - "Vpc${Name}":
              Type: AWS::EC2::VPC
              Properties: {CidrBlock: !Sub "${Name}"}
            Fn::ForEach::Inner:
              - Zone
              - [a-1, b-1]
              - "Subnet${Name}&{Zone}":
                  Type: AWS::EC2::Subnet
                  Properties: {VpcId: {Ref: "Vpc${Name}"}, AvailabilityZone: "&{Zone}"}
      """
    let resources = try plan(text).resources
    #expect(
      resources.map(\.address) == [
        "SubnetBluea1", "SubnetBlueb1", "SubnetReda1", "SubnetRedb1", "VpcBlue", "VpcRed",
      ])
    #expect(resources[0].references == ["VpcId": ["VpcBlue"]])
    #expect(resources[0].attributes["AvailabilityZone"] == "a-1")
    #expect(resources[4].attributes["CidrBlock"] == "Blue")
  }

  @Test(
    "What CloudFormation makes of it and headroom cannot is a gap",
    arguments: [
      ("Transform: [AWS::LanguageExtensions, Multiply]\nResources: {}", "the macro Multiply"),
      (
        "Resources: {A: {Type: AWS::EC2::VPC, Properties: {Fn::Transform: {Name: AWS::Include}}}}",
        "the macro AWS::Include"
      ),
      ("Resources: {A: {Type: My::Net::Work::MODULE}}", "the module My::Net::Work::MODULE"),
      ("Resources: {A: {Properties: {}}}", "A in it has no type"),
      ("Resources: {A: {Type: AWS::Serverless::Function}}", "need the transform"),
      (
        "Resources: {Fn::ForEach::L: [x, [a], {\"V${x}\": {Type: AWS::EC2::VPC}}]}",
        "need the transform AWS::LanguageExtensions"
      ),
      (
        """
        Transform: AWS::LanguageExtensions
        Parameters: {Names: {Type: CommaDelimitedList}}
        Resources: {Fn::ForEach::L: [x, !Ref Names, {"V${x}": {Type: AWS::EC2::VPC}}]}
        """, "How often Fn::ForEach::L repeats"
      ),
      (
        "Resources: {A: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: https://a/b}}}",
        "the nested stack A creates is not counted: its template lies at a URL"
      ),
    ])
  func gaps(_ text: String, _ expected: String) throws {
    let gaps = try withFile(text.utf8) { path in
      try readPlan(PlanFile(path), keeping: .everything).gaps.map { $0.replacing(path, with: "it") }
    }
    #expect(gaps.count == 1)
    #expect(gaps.first?.contains(expected) == true, "\(gaps)")
  }

  @Test("YAML that is no template is refused with a sentence")
  func others() throws {
    #expect(
      try refusal(of: "Parameters: {A: {Type: String}}".utf8)?.message
        == "it is no CloudFormation template: it has no \"Resources\".")
    #expect(try refusal(of: "Resources: [a]".utf8)?.reason == .notAPlan)
    #expect(try refusal(of: "Resources: {A: {}, A: {}}".utf8)?.reason == .malformed)
  }

  @Test("JSON, YAML, and YAML that begins far to the right, say the same")
  func spellings() throws {
    let json = #"{"Resources": {"A": {"Type": "AWS::EC2::VPC"}}}"#
    let yaml =
      "# A network\n---\n  AWSTemplateFormatVersion: 2010-09-09\n  Resources:\n    A:\n      Type: AWS::EC2::VPC\n"
    #expect(try addresses(json) == ["A"])
    #expect(try addresses(yaml) == ["A"])
    #expect(try addresses("\u{FEFF}" + yaml.replacing("\n", with: "\r\n")) == ["A"])
    #expect(
      try addresses("Resources:\n  A:\n    Type: AWS::EC2::VPC\n    Metadata: \n     {\"a\": 1}\n")
        == ["A"])
  }
}
