import Documents
import PreflightModel
import Testing

@testable import Planner

/// The ranges of subnets.
extension SubnetAddressesRuleTests {
  private func subnet(
    _ name: String, _ range: String, vpc: String = "vpc-1", _ change: Change = .create,
    prior: Document = [:]
  ) -> PlannedResource {
    Sample.resource(
      "aws_subnet.\(name)", change,
      attributes: ["cidr_block": .string(range), "vpc_id": .string(vpc)],
      prior: prior)
  }

  @Test(
    "A planned range lies within its VPC, has a size that AWS takes, and overlaps nothing",
    arguments: [
      ("10.0.7.0/24", Verdict.clear), ("10.9.0.0/24", .blocked), ("10.0.1.128/25", .blocked),
      ("10.0.0.0/16", .blocked), ("10.0.8.0/29", .blocked),
    ])
  func ranges(range: String, verdict: Verdict) async throws {
    let run = try await run([subnet("s", range)])
    #expect(try run.only().verdict == verdict, "\(run.findings)")
  }

  @Test("Planned subnets of one VPC must not overlap, those of two VPCs may")
  func overlapping() async throws {
    let run = try await run([subnet("a", "10.0.8.0/24"), subnet("b", "10.0.8.128/25")])
    #expect(
      run.verdicts == [
        "aws_subnet.a:range/eu-west-1": .blocked, "aws_subnet.b:range/eu-west-1": .blocked,
      ])
    #expect(run.findings[0].message == "10.0.8.0/24 overlaps 10.0.8.128/25 of aws_subnet.b.")
    let vpcs = ["v", "w"].map {
      Sample.resource("aws_vpc.\($0)", attributes: ["cidr_block": "10.0.0.0/16"])
    }
    let apart = ["v", "w"].map { name in
      Sample.resource(
        "aws_subnet.\(name)", attributes: ["cidr_block": "10.0.8.0/24"], unknown: ["vpc_id": true],
        references: ["vpc_id": ["aws_vpc.\(name)"]])
    }
    #expect(try await self.run(vpcs + apart).verdicts == ["eu-west-1": .clear])
  }

  @Test("One more range of a planned VPC counts")
  func secondRange() async throws {
    func plan(_ more: [PlannedResource]) -> [PlannedResource] {
      [
        Sample.resource("aws_vpc.v", attributes: ["cidr_block": "10.0.0.0/16"]),
        Sample.resource(
          "aws_subnet.s", attributes: ["cidr_block": "100.64.0.0/24"], unknown: ["vpc_id": true],
          references: ["vpc_id": ["aws_vpc.v"]]),
      ] + more
    }
    #expect(try await run(plan([])).verdicts["aws_subnet.s:range/eu-west-1"] == .blocked)
    func association(_ attributes: Document, unknown: Document) -> PlannedResource {
      Sample.resource(
        "aws_vpc_ipv4_cidr_block_association.m", attributes: attributes, unknown: unknown,
        references: ["vpc_id": ["aws_vpc.v"], "cidr_block": ["aws_x.y"]])
    }
    let known = association(["cidr_block": "100.64.0.0/16"], unknown: ["vpc_id": true])
    #expect(try await run(plan([known])).verdicts == ["eu-west-1": .clear])
    let unknown = association([:], unknown: ["vpc_id": true, "cidr_block": true])
    #expect(
      try await run(plan([unknown])).verdicts["aws_subnet.s:range/eu-west-1"] == .undetermined)
  }

  @Test("A subnet that the plan replaces is not in its own way")
  func itself() async throws {
    let run = try await run([
      subnet(
        "s", "10.0.1.0/25", .replaceDeletingFirst,
        prior: ["id": "subnet-3", "cidr_block": "10.0.1.0/24"])
    ])
    #expect(run.verdicts == ["eu-west-1": .clear])
  }

  @Test("Without the VPCs' ranges a subnet in one that exists is undetermined")
  func deniedVPCs() async throws {
    var answers = Self.answers
    answers[Self.vpcs] = Sample.denied(Self.vpcs)
    let run = try await run([subnet("s", "10.0.7.0/24")], answers: answers)
    #expect(run.verdicts["ec2:DescribeVpcs/eu-west-1"] == .undetermined)
    #expect(run.findings.map(\.verdict).max() == .undetermined)
  }

  @Test(
    "CloudFormation's and Pulumi's spellings say the same",
    arguments: [
      PlannedResource(
        address: "a", type: "AWS::EC2::Instance", change: .create, region: "eu-west-1",
        attributes: ["NetworkInterfaces": [["SubnetId": "subnet-full"]]]),
      PlannedResource(
        address: "a", type: "aws:ec2/instance:Instance", change: .create, region: "eu-west-1",
        attributes: ["subnetId": "subnet-full"]),
      PlannedResource(
        address: "a", type: "AWS::AutoScaling::AutoScalingGroup", change: .create,
        region: "eu-west-1",
        attributes: ["VPCZoneIdentifier": ["subnet-full"], "DesiredCapacity": "2"]),
      PlannedResource(
        address: "a", type: "aws:lb/loadBalancer:LoadBalancer", change: .create,
        region: "eu-west-1", attributes: ["subnets": ["subnet-full"]]),
    ])
  func spellings(_ resource: PlannedResource) async throws {
    #expect(try await run([resource]).verdicts["subnet-full/eu-west-1"] == .blocked)
  }
}
