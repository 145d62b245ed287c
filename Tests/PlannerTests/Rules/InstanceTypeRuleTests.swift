import Documents
import PreflightModel
import Testing

@testable import Planner

@Suite("The rule about instance types")
struct InstanceTypeRuleTests {
  static let offerings = "ec2:DescribeInstanceTypeOfferings"
  static let zones = "ec2:DescribeAvailabilityZones"
  static let subnets = "ec2:DescribeSubnets"

  static func offering(_ offers: [String: String]) -> Fact {
    .known([
      "InstanceTypeOfferings": .array(
        offers.sorted { $0.key < $1.key }.flatMap { type, letters in
          letters.map { letter in
            ["InstanceType": .string(type), "Location": .string("eu-west-1\(letter)")]
          }
        })
    ])
  }

  static let answers: [String: Fact] = [
    offerings: offering([
      "t3.micro": "abc", "p5.48xlarge": "a", "m6i.large": "bc", "m6g.large": "abc",
    ]),
    zones: Sample.zones("eu-west-1a euw1-az1", "eu-west-1b euw1-az2", "eu-west-1c euw1-az3"),
    subnets: Sample.subnets(
      "subnet-a vpc-1 eu-west-1a 10.0.0.0/24 100", "subnet-b vpc-1 eu-west-1b 10.0.1.0/24 100"),
  ]

  func run(
    _ resources: PlannedResource..., answers: [String: Fact] = answers
  ) async throws -> RuleRun {
    await RuleRun(try InstanceTypeRule(), resources, answers: answers)
  }

  func instance(
    _ type: String, _ more: Document = [:], unknown: Document = [:],
    references: [String: [String]] = [:]
  ) -> PlannedResource {
    var attributes = more.object ?? [:]
    attributes["instance_type"] = .string(type)
    return Sample.resource(
      "aws_instance.a", attributes: .object(attributes), unknown: unknown, references: references)
  }

  @Test("Offered somewhere in the region is enough without a zone")
  func region() async throws {
    #expect(try await run(instance("p5.48xlarge")).verdicts == ["eu-west-1": .clear])
    let run = try await run(instance("m7i.large"))
    #expect(run.verdicts == ["m7i.large/eu-west-1": .blocked])
    #expect(run.findings[0].message == "eu-west-1 does not offer m7i.large.")
    #expect(run.findings[0].remedies[0].summary.contains("m6i.large"))
    #expect(!run.findings[0].remedies[0].summary.contains("m6g.large"), "another processor")
    #expect(run.asked == [Self.offerings, Self.offerings])
  }

  @Test("A zone of its own, a subnet that exists and a planned subnet decide alike")
  func places() async throws {
    let own = try await run(instance("p5.48xlarge", ["availability_zone": "eu-west-1b"]))
    let existing = try await run(instance("p5.48xlarge", ["subnet_id": "subnet-b"]))
    let planned = try await run(
      instance(
        "p5.48xlarge", unknown: ["subnet_id": true], references: ["subnet_id": ["aws_subnet.b"]]),
      Sample.resource("aws_subnet.b", attributes: ["availability_zone": "eu-west-1b"]))
    for run in [own, existing, planned] {
      #expect(run.verdicts == ["p5.48xlarge:eu-west-1b/eu-west-1": .blocked])
      #expect(
        run.findings[0].message
          == "p5.48xlarge is not offered in eu-west-1b; zones that offer it: eu-west-1a.")
    }
    #expect(
      try await run(instance("p5.48xlarge", ["subnet_id": "subnet-a"])).verdicts
        == ["eu-west-1": .clear])
  }

  @Test("A planned subnet without a zone decides only where not all zones offer the type")
  func zoneOfAWS() async throws {
    let subnet = Sample.resource("aws_subnet.b", unknown: ["availability_zone": true])
    func placed(_ type: String) -> PlannedResource {
      instance(type, unknown: ["subnet_id": true], references: ["subnet_id": ["aws_subnet.b"]])
    }
    #expect(
      try await run(placed("t3.micro"), subnet).verdicts == ["eu-west-1": .clear])
    let run = try await run(placed("p5.48xlarge"), subnet)
    #expect(run.verdicts == ["p5.48xlarge:unknown/eu-west-1": .undetermined])
    #expect(run.findings[0].message.hasSuffix("eu-west-1b and eu-west-1c do not offer it."))
  }

  @Test("A group that spreads over zones is warned of those that do not offer the type")
  func spreading() async throws {
    let run = try await run(
      Sample.resource(
        "aws_autoscaling_group.a",
        attributes: [
          "vpc_zone_identifier": ["subnet-a", "subnet-b"], "launch_template": [["version": "1"]],
        ],
        unknown: ["launch_template": [["id": true]]],
        references: ["launch_template.id": ["aws_launch_template.a"]]),
      Sample.resource("aws_launch_template.a", attributes: ["instance_type": "p5.48xlarge"]))
    #expect(run.verdicts["p5.48xlarge:eu-west-1b/eu-west-1"] == .warning)
    #expect(run.verdicts["eu-west-1"] == .clear)
  }

  @Test("Of several types one that is offered is enough, and the others are a warning")
  func alternatives() async throws {
    func group(_ types: Document...) -> PlannedResource {
      Sample.resource(
        "aws_eks_node_group.a",
        attributes: ["instance_types": .array(types), "subnet_ids": ["subnet-a"]])
    }
    #expect(
      try await run(group("t3.micro", "m7i.large")).verdicts["m7i.large/eu-west-1"] == .warning)
    #expect(try await run(group("m7i.large")).verdicts["m7i.large/eu-west-1"] == .blocked)
    let none = try await run(group("m7i.large", "m6i.large"))
    #expect(none.verdicts["m7i.large/eu-west-1"] == .blocked)
    #expect(none.verdicts["m6i.large:eu-west-1a/eu-west-1"] == .blocked)
  }

  @Test(
    "Overrides are read in every tool's spelling",
    arguments: [
      PlannedResource(
        address: "a", type: "aws_autoscaling_group", change: .create, region: "eu-west-1",
        attributes: [
          "mixed_instances_policy": [
            ["launch_template": [["override": [["instance_type": "m7i.large"]]]]]
          ]
        ]),
      PlannedResource(
        address: "a", type: "aws:autoscaling/group:Group", change: .create, region: "eu-west-1",
        attributes: [
          "mixedInstancesPolicy": ["launchTemplate": ["overrides": [["instanceType": "m7i.large"]]]]
        ]),
      PlannedResource(
        address: "a", type: "AWS::AutoScaling::AutoScalingGroup", change: .create,
        region: "eu-west-1",
        attributes: [
          "MixedInstancesPolicy": ["LaunchTemplate": ["Overrides": [["InstanceType": "m7i.large"]]]]
        ]),
      PlannedResource(
        address: "a", type: "AWS::EMR::Cluster", change: .create, region: "eu-west-1",
        attributes: ["Instances": ["MasterInstanceGroup": ["InstanceType": "m7i.large"]]]),
      PlannedResource(
        address: "a", type: "aws:emr/cluster:Cluster", change: .create, region: "eu-west-1",
        attributes: ["masterInstanceGroup": ["instanceType": "m7i.large"]]),
    ])
  func spellings(_ resource: PlannedResource) async throws {
    #expect(try await run(resource).verdicts["m7i.large/eu-west-1"] == .blocked)
  }

  @Test("A type that the plan does not know is undetermined, one that is left out is nothing")
  func unknown() async throws {
    let run = try await run(
      Sample.resource(
        "a", type: "aws:ec2/instance:Instance", unknown: ["instanceType": true]))
    #expect(run.verdicts == ["unknown/eu-west-1": .undetermined])
    let leftOut = try await self.run(
      Sample.resource("aws_instance.a", unknown: ["instance_type": true]))
    #expect(leftOut.findings == [])
    #expect(leftOut.asked == [])
  }

  @Test("What is refused is undetermined with its permission, and only where it decides")
  func denied() async throws {
    var answers = Self.answers
    answers[Self.subnets] = Sample.denied(Self.subnets)
    let decides = try await run(
      instance("p5.48xlarge", ["subnet_id": "subnet-b"]), answers: answers)
    #expect(decides.verdicts["ec2:DescribeSubnets/eu-west-1"] == .undetermined)
    let doesNot = try await run(
      instance("t3.micro", ["subnet_id": "subnet-b"]), answers: answers)
    #expect(doesNot.verdicts == ["eu-west-1": .clear])

    answers[Self.offerings] = Sample.denied(Self.offerings)
    let all = try await run(instance("t3.micro"), answers: answers)
    #expect(all.verdicts == ["ec2:DescribeInstanceTypeOfferings/eu-west-1": .undetermined])
    #expect(all.findings[0].remedies[0].summary.hasPrefix("Allow \(Self.offerings)"))
  }

  @Test("What an update leaves as it is is not judged anew")
  func unchanged() async throws {
    let run = try await run(
      Sample.resource(
        "aws_instance.a", .update, attributes: ["instance_type": "m1.small"],
        prior: ["instance_type": "m1.small"]))
    #expect(run.findings == [])
  }
}
