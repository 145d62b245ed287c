import PlanReaders
import PreflightModel
import Testing

struct PulumiRegionsTests {
  private static let west = pulumiURN("pulumi:providers:aws", "eu-west-1")
  private static let named = pulumiStep(
    "create", "pulumi:providers:aws", "eu-west-1", new: #""inputs": {"region": "us-east-1"}"#)

  private func region(
    _ members: String = "", type: String = "aws:ec2/vpc:Vpc", provider: String = pulumiProvider,
    config: String = #"{"aws:region": "ap-southeast-1", "aws-native:region": "eu-north-1"}"#,
    others: String = ""
  ) throws -> String? {
    let step = pulumiStep("create", type, new: members, provider: provider)
    let steps = others.isEmpty ? step : step + ", " + others
    return try plan(#"{"config": \#(config), "steps": [\#(steps)]}"#).resources.first?.region
  }

  @Test("The stack's configuration tells the Region of the default provider")
  func configured() throws {
    #expect(try region() == "ap-southeast-1")
    let native = pulumiURN("pulumi:providers:aws-native", "default_1_0_0") + "::" + pulumiUnknown
    #expect(try region(type: "aws-native:ec2:Vpc", provider: native) == "eu-north-1")
  }

  @Test("What names no provider goes by the configuration of its package", arguments: ["", "x"])
  func nameless(provider: String) throws {
    let steps = ["aws:ec2/vpc:Vpc", "aws-native:ec2:Vpc", "aws:ec2/subnet:Subnet"].map {
      pulumiStep("create", $0, new: "", provider: provider)
    }.joined(separator: ", ")
    let config = #"{"aws:region": "ap-southeast-1", "aws-native:region": "eu-north-1"}"#
    let resources = try plan(#"{"config": \#(config), "steps": [\#(steps)]}"#).resources
    #expect(resources.map(\.region) == ["ap-southeast-1", "eu-north-1", "ap-southeast-1"])
  }

  @Test("Without it the Region is not told")
  func environment() throws {
    #expect(try region(config: "{}") == nil)
    #expect(try region(config: #"{"aws:region": "[secret]"}"#) == nil)
  }

  @Test("A provider of one's own tells its Region, whatever it is called")
  func explicit() throws {
    #expect(try region(provider: Self.west + "::abc", others: Self.named) == "us-east-1")
    #expect(
      try region(provider: Self.west + "::" + pulumiUnknown, others: Self.named) == "us-east-1")
    #expect(try region(provider: Self.west + "::abc") == nil)
  }

  @Test("The resource's own Region goes first")
  func own() throws {
    #expect(try region(#""inputs": {"region": "eu-central-1"}"#) == "eu-central-1")
    #expect(
      try region(
        #""inputs": {"region": "eu-central-1"}"#,
        type: "aws:cloudformation/stackSetInstance:StackSetInstance") == "ap-southeast-1")
  }

  @Test("Where no provider tells, the ARN or the Availability Zone does")
  func derived() throws {
    let arn = #""outputs": {"arn": "arn:aws:ec2:sa-east-1:123456789012:vpc/vpc-1"}"#
    #expect(try region(arn, config: "{}") == "sa-east-1")
    #expect(
      try region(#""inputs": {"availabilityZone": "us-west-2b"}"#, config: "{}") == "us-west-2")
  }
}
