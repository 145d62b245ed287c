import Documents
import PlanReaders
import PreflightModel
import Testing

/// What expressions of a template come to.
struct TemplateFunctionsTests {
  /// The value of a property with this expression, in YAML on one line.
  private func value(_ expression: String, parameters: String = "") throws -> PlannedValue {
    let text = """
      AWSTemplateFormatVersion: 2010-09-09
      Transform: AWS::LanguageExtensions
      Parameters:
        Name: {Type: String, Default: shop}
        Size: {Type: Number, Default: 3}
        Zones: {Type: CommaDelimitedList, Default: "a, b,c"}
        Image: {Type: "AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>", Default: /ami/latest}
        Open: {Type: String}
        Secret: {Type: String, NoEcho: true, Default: hush}
      Mappings:
        Sizes: {eu-west-1: {small: t3.small, list: [x, y]}, 123456789012: {small: t3.nano}}
      Conditions:
        Yes: !Equals [!Ref Name, shop]
        No: !Not [!Condition Yes]
        Perhaps: !Equals [!Ref Open, x]
      Resources:
        Group: {Type: AWS::EC2::SecurityGroup, Properties: {VpcId: vpc-1}}
        Main:
          Type: AWS::EC2::VPC
          Properties: {Value: \(expression)}
      """
    let main = try #require(try plan(text).resources.last)
    return main.value(at: try DocumentPath("Value"))
  }

  @Test(
    "Functions of what is known are known",
    arguments: [
      ("!Ref Name", "shop"), ("{Ref: Size}", "3"), ("!Ref AWS::Region", "eu-west-1"),
      ("!Ref AWS::Partition", "aws"), ("!Ref AWS::URLSuffix", "amazonaws.com"),
      ("!Sub '${Name}-${AWS::Region}'", "shop-eu-west-1"), ("!Sub '${!Name}'", "${Name}"),
      ("!Sub ['${A}${Name}', {A: !Ref Size}]", "3shop"), ("{Fn::Sub: 'a$b${'}", "a$b${"),
      ("!Join ['-', [a, !Ref Name, !Ref AWS::NoValue, 1]]", "a-shop-1"),
      ("!Join [',', !Ref Zones]", "a,b,c"), ("!Select [1, !Ref Zones]", "b"),
      ("!Select ['0', !Split ['.', 'x.y']]", "x"), ("!GetAtt Group.VpcId", "vpc-1"),
      ("!Sub '${Group.VpcId}'", "vpc-1"), ("!Base64 shop", "c2hvcA=="),
      ("!FindInMap [Sizes, !Ref AWS::Region, small]", "t3.small"),
      ("!FindInMap [Sizes, '123456789012', small]", "t3.nano"),
      ("{Fn::FindInMap: [Sizes, none, small, {DefaultValue: t3.micro}]}", "t3.micro"),
      ("!If [Yes, a, b]", "a"), ("!If [No, a, b]", "b"), ("!If [Perhaps, a, a]", "a"),
      ("!Select [0, !Cidr [10.0.0.0/16, 2, 8]]", "10.0.0.0/24"),
      ("!Select [2, !Cidr ['10.0.0.0/16', 3, 6]]", "10.0.0.128/26"),
      ("!Select [0, !If [No, [a], !Ref Zones]]", "a"),
      ("{Fn::ToJsonString: {b: 1, a: !Ref Name}}", #"{"a":"shop","b":1}"#),
    ])
  func known(_ expression: String, _ expected: String) throws {
    #expect(try value(expression) == .known(.string(expected)))
  }

  @Test("Lists and lengths")
  func lists() throws {
    #expect(try value("!Ref Zones") == .known(["a", "b", "c"]))
    #expect(try value("!FindInMap [Sizes, eu-west-1, list]") == .known(["x", "y"]))
    #expect(try value("{Fn::Length: !Ref Zones}") == .known(3))
    #expect(try value("{Fn::Length: !Cidr [!Ref Open, 4]}") == .known(4))
    #expect(try value("[a, !If [No, b, !Ref AWS::NoValue]]") == .known(["a"]))
    #expect(try value("!Ref AWS::NoValue") == .absent)
  }

  @Test(
    "What only AWS can tell is unknown",
    arguments: [
      "!Ref Open", "!Ref Image", "!Ref Main", "!Ref AWS::AccountId", "!Ref AWS::StackId",
      "!Ref Nowhere", "!GetAtt Group.GroupId", "!Sub '${Name}-${AWS::AccountId}'",
      "!Sub '${Group.Arn}'", "!Join ['-', [a, !Ref Open]]", "!ImportValue vpc",
      "!Select [0, !GetAZs '']", "!GetAZs {Ref: AWS::Region}", "!If [Perhaps, a, b]",
      "!FindInMap [Sizes, !Ref Open, small]", "!FindInMap [Sizes, none, small]",
      "!Select [9, !Ref Zones]", "'{{resolve:ssm:/shop/size:1}}'", "{Fn::Whatever: [1]}",
      "!Join ['', ['{{resolve:', 'ssm:/a}}']]", "{Fn::GetStackOutput: {StackName: a}}",
    ])
  func unknown(_ expression: String) throws {
    #expect(try value(expression) == .unknown)
  }

  @Test(
    "A secret stays one, whatever is made of it",
    arguments: [
      "!Ref Secret", "!Sub 'x${Secret}'", "!Join ['', [a, !Ref Secret]]", "!Base64 {Ref: Secret}",
      "'{{resolve:secretsmanager:shop:SecretString:password}}'",
      "'a{{resolve:ssm-secure:/shop/key:1}}b'", "!Split [',', !Ref Secret]",
      "!Sub '{{resolve:secretsmanager:${Name}}}'", "!If [Perhaps, !Ref Secret, a]",
    ])
  func sensitive(_ expression: String) throws {
    #expect(try value(expression) == .sensitive)
  }

  @Test("Values come from the resources that functions name, whatever is between")
  func references() throws {
    let text = """
      Resources:
        Vpc: {Type: AWS::EC2::VPC}
        A: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Vpc}}
        B: {Type: AWS::EC2::Subnet, Properties: {VpcId: !GetAtt A.VpcId}}
        C: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Select [0, [!Sub "${Vpc}"]]}}
        D:
          Type: AWS::Lambda::Function
          Properties: {VpcConfig: {SubnetIds: [!Ref A, !Ref B, subnet-1]}}
      """
    let resources = try plan(text).resources
    #expect(
      resources.dropLast().map { $0.references["VpcId"] } == [["Vpc"], ["Vpc"], ["Vpc"], nil])
    #expect(resources[3].references == ["VpcConfig.SubnetIds": ["A", "B"]])
  }

  @Test("What AWS's own parameters name comes from them; of others nobody knows what they name")
  func publicParameters() throws {
    let text = """
      Parameters:
        Image:
          Type: AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>
          Default: /aws/service/ami-amazon-linux-latest/al2023-ami-kernel-6.1-x86_64
        Ours: {Type: "AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>", Default: /shop/image}
      Resources:
        A: {Type: AWS::EC2::Instance, Properties: {ImageId: !Ref Image}}
        B: {Type: AWS::EC2::Instance, Properties: {ImageId: !Ref Ours}}
        C: {Type: AWS::EC2::Instance, Properties: {ImageId: "{{resolve:ssm:/aws/service/x:1}}"}}
        D: {Type: AWS::EC2::Instance, Properties: {ImageId: "{{resolve:ssm:/shop/image}}"}}
        E: {Type: AWS::EC2::Instance, Properties: {ImageId: "{{resolve:ssm:/aws/service/x}}{{resolve:ssm:/y}}"}}
      """
    #expect(
      try plan(text).resources.map { $0.references["ImageId"] } == [
        ["/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-6.1-x86_64"], nil,
        ["/aws/service/x:1"], nil, nil,
      ])
  }

  @Test("Zones of the template's own region come from AWS, by their positions")
  func zones() throws {
    let text = """
      Resources:
        A: {Type: AWS::EC2::Subnet, Properties: {AvailabilityZone: !Select [1, !GetAZs ""]}}
        B: {Type: AWS::EC2::Subnet, Properties: {AvailabilityZone: !Select ["0", !GetAZs {Ref: AWS::Region}]}}
        C: {Type: AWS::EC2::Subnet, Properties: {AvailabilityZone: !Select [0, !GetAZs mars-1]}}
        D: {Type: AWS::EC2::Subnet, Properties: {AvailabilityZone: !Select [!Ref AWS::StackId, !GetAZs ""]}}
        E: {Type: AWS::AutoScaling::AutoScalingGroup, Properties: {AvailabilityZones: !GetAZs ""}}
      """
    let resources = try plan(text).resources
    #expect(
      resources.prefix(4).map { $0.references["AvailabilityZone"] } == [
        [RegionZones.reference(at: 1)], [RegionZones.reference(at: 0)], nil, [RegionZones.all],
      ])
    #expect(resources[4].references == ["AvailabilityZones": [RegionZones.all]])
  }
}
