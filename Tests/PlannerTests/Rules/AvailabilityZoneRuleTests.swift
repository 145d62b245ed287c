import Documents
import PreflightModel
import Testing

@testable import Planner

@Suite("The rule about Availability Zones")
struct AvailabilityZoneRuleTests {
  private static let call = "ec2:DescribeAvailabilityZones"
  private static let zones = Sample.zones(
    "eu-west-1a euw1-az1", "eu-west-1b euw1-az2", "eu-west-1c euw1-az3 unavailable",
    "eu-west-1d euw1-az4 constrained", "eu-west-1-lon-1a euw1-lon1-az1",
    "eu-west-1-par-1a euw1-par1-az1 available in")

  private func run(_ resources: PlannedResource..., answer: Fact = zones) async throws -> RuleRun {
    await RuleRun(try AvailabilityZoneRule(), resources, answers: [Self.call: answer])
  }

  struct Case: CustomTestStringConvertible {
    let zone: String
    let verdict: Verdict
    var testDescription: String { zone }
  }

  @Test(
    "A zone that is named is there, or it is not",
    arguments: [
      Case(zone: "eu-west-1a", verdict: .clear), Case(zone: "us-east-1a", verdict: .blocked),
      Case(zone: "eu-west-1z", verdict: .blocked), Case(zone: "eu-west-1c", verdict: .blocked),
      Case(zone: "eu-west-1d", verdict: .warning),
      Case(zone: "eu-west-1-lon-1a", verdict: .blocked),
      Case(zone: "eu-west-1-par-1a", verdict: .clear), Case(zone: "euw1-az1", verdict: .blocked),
    ])
  func names(_ example: Case) async throws {
    let run = try await run(
      Sample.resource("aws_subnet.a", attributes: ["availability_zone": .string(example.zone)]))
    #expect(try run.only().verdict == example.verdict)
  }

  @Test(
    "So is a zone that is named by its id",
    arguments: [
      Case(zone: "euw1-az1", verdict: .clear), Case(zone: "use1-az1", verdict: .blocked),
      Case(zone: "eu-west-1a", verdict: .blocked),
    ])
  func ids(_ example: Case) async throws {
    let run = try await run(
      Sample.resource("aws_subnet.a", attributes: ["availability_zone_id": .string(example.zone)]))
    #expect(try run.only().verdict == example.verdict)
  }

  @Test("The message names the zones that there are, and the way out one of the same letter")
  func message() async throws {
    let finding = try await run(
      Sample.resource("aws_subnet.b", attributes: ["availability_zone": "us-east-1b"])
    ).only()
    #expect(
      finding.message
        == "eu-west-1 has no zone us-east-1b; there are eu-west-1a and eu-west-1b.")
    #expect(finding.id == "availability-zone/us-east-1b/eu-west-1")
    #expect(finding.remedies.first?.summary == "Name a zone of eu-west-1, such as eu-west-1b.")
    #expect(finding.quota == nil)
  }

  @Test("A name in place of an id, or an id in place of a name, is told apart")
  func mistaken() async throws {
    let finding = try await run(
      Sample.resource("aws_subnet.b", attributes: ["availability_zone": "euw1-az2"])
    ).only()
    #expect(finding.message.hasPrefix("euw1-az2 is the id of eu-west-1b"))
  }

  @Test("A Local Zone can be opted into by the command that is given")
  func optIn() async throws {
    let finding = try await run(
      Sample.resource("aws_subnet.b", attributes: ["availability_zone": "eu-west-1-lon-1a"])
    ).only()
    #expect(
      finding.remedies.first?.commands.first?.line
        == "aws ec2 modify-availability-zone-group --group-name=eu-west-1-lon-1 "
        + "--opt-in-status=opted-in --region=eu-west-1")
  }

  @Test("What stands in a planned subnet stands in its zone")
  func carriedOn() async throws {
    let run = try await run(
      Sample.resource("aws_subnet.a", attributes: ["availability_zone": "us-east-1a"]),
      Sample.resource(
        "aws_instance.web", unknown: ["subnet_id": true],
        references: ["subnet_id": ["aws_subnet.a"]]),
      Sample.resource(
        "aws_lb.front", unknown: ["subnets": true], references: ["subnets": ["aws_subnet.a"]]))
    #expect(try run.only().resources == ["aws_subnet.a", "aws_instance.web", "aws_lb.front"])
  }

  @Test(
    "Lists of zones are gone through, in every tool's spelling",
    arguments: [
      PlannedResource(
        address: "a", type: "aws_autoscaling_group", change: .create, region: "eu-west-1",
        attributes: ["availability_zones": ["eu-west-1a", "us-east-1a"]]),
      PlannedResource(
        address: "a", type: "aws:autoscaling/group:Group", change: .create, region: "eu-west-1",
        attributes: ["availabilityZones": ["eu-west-1a", "us-east-1a"]]),
      PlannedResource(
        address: "a", type: "AWS::AutoScaling::AutoScalingGroup", change: .create,
        region: "eu-west-1", attributes: ["AvailabilityZones": ["eu-west-1a", "us-east-1a"]]),
      PlannedResource(
        address: "a", type: "aws_launch_template", change: .create, region: "eu-west-1",
        attributes: ["placement": [["availability_zone": "us-east-1a"]]]),
      PlannedResource(
        address: "a", type: "aws:ec2/launchTemplate:LaunchTemplate", change: .create,
        region: "eu-west-1", attributes: ["placement": ["availabilityZone": "us-east-1a"]]),
      PlannedResource(
        address: "a", type: "AWS::EC2::LaunchTemplate", change: .create, region: "eu-west-1",
        attributes: ["LaunchTemplateData": ["Placement": ["AvailabilityZone": "us-east-1a"]]]),
      PlannedResource(
        address: "a", type: "aws_elasticache_cluster", change: .create, region: "eu-west-1",
        attributes: ["preferred_availability_zones": ["us-east-1a"]]),
      PlannedResource(
        address: "a", type: "AWS::ElastiCache::CacheCluster", change: .create, region: "eu-west-1",
        attributes: ["PreferredAvailabilityZone": "us-east-1a"]),
    ])
  func lists(_ resource: PlannedResource) async throws {
    let run = try await run(resource)
    #expect(run.verdicts["us-east-1a/eu-west-1"] == .blocked)
  }

  @Test("A zone that is left to AWS, or that an update leaves as it is, asks nothing")
  func leftToAWS() async throws {
    let run = try await run(
      Sample.resource("aws_instance.a", unknown: ["availability_zone": true]),
      Sample.resource("aws_subnet.a"),
      Sample.resource(
        "aws_subnet.b", .update, attributes: ["availability_zone": "us-east-1a"],
        prior: ["availability_zone": "us-east-1a"]),
      Sample.resource(
        "aws_subnet.c", .delete, prior: ["availability_zone": "us-east-1a"]))
    #expect(run.findings == [])
    #expect(run.asked == [])
  }

  @Test("The zone of another planned resource is judged there")
  func ofAnother() async throws {
    let run = try await run(
      Sample.resource("aws_instance.a"),
      Sample.resource(
        "aws_ebs_volume.a", unknown: ["availability_zone": true],
        references: ["availability_zone": ["aws_instance.a"]]))
    #expect(run.findings == [])
  }

  @Test(
    "The zones that AWS gives a template of its region are there, as many as the region has",
    arguments: [(0, Verdict.clear), (2, .clear), (3, .clear), (4, .blocked)])
  func position(_ position: Int, verdict: Verdict) async throws {
    let run = try await run(
      PlannedResource(
        address: "A", type: "AWS::EC2::Subnet", change: .create, region: "eu-west-1",
        unknown: ["AvailabilityZone": true],
        references: ["AvailabilityZone": [RegionZones.reference(at: position)]]))
    #expect(try run.only().verdict == verdict)
  }

  @Test("All the zones that AWS gives need no judging")
  func allZones() async throws {
    let run = try await run(
      PlannedResource(
        address: "A", type: "AWS::AutoScaling::AutoScalingGroup", change: .create,
        region: "eu-west-1", unknown: ["AvailabilityZones": true],
        references: ["AvailabilityZones": [RegionZones.all]]))
    #expect(run.findings == [])
  }

  @Test("A zone that the plan does not know is undetermined")
  func unknown() async throws {
    let run = try await run(
      Sample.resource(
        "a", type: "aws:ec2/subnet:Subnet", unknown: ["availabilityZone": true]))
    #expect(run.verdicts == ["unknown/eu-west-1": .undetermined])
  }

  @Test("A refused call is undetermined, with the permission that is missing")
  func denied() async throws {
    let finding = try await run(
      Sample.resource("aws_subnet.a", attributes: ["availability_zone": "eu-west-1a"]),
      answer: Sample.denied(Self.call)
    ).only()
    #expect(finding.verdict == .undetermined)
    #expect(finding.id == "availability-zone/ec2:DescribeAvailabilityZones/eu-west-1")
    #expect(finding.message.contains("the permission ec2:DescribeAvailabilityZones is missing"))
    #expect(
      finding.remedies.first?.summary.hasPrefix("Allow ec2:DescribeAvailabilityZones") == true)
  }

  @Test("An answer that makes no sense is undetermined, not clear")
  func malformed() async throws {
    let answer = Fact.known(["AvailabilityZones": [["ZoneName": "eu-west-1a"]]])
    let run = try await run(
      Sample.resource("aws_subnet.a", attributes: ["availability_zone": "eu-west-1a"]),
      answer: answer)
    #expect(try run.only().verdict == .undetermined)
  }

  @Test("A plan without a zone asks nothing, and needs no permission")
  func unconcerned() throws {
    let check = Sample.check([Sample.resource("aws_sqs_queue.a")], quotas: [])
    #expect(try AvailabilityZoneRule().operations(for: check) == [])
  }
}
