import Documents
import PreflightModel
import Testing

@testable import Planner

@Suite("What may not come to be blocks nothing for certain")
struct PossibleResourcesTests {
  private static let condition = "whether the condition WithReplica holds"

  private func perhaps(_ resource: PlannedResource) -> PlannedResource {
    var resource = resource
    resource.undecided = Self.condition
    return resource
  }

  private func subnet(_ name: String, _ change: Change = .create) -> PlannedResource {
    Sample.resource("aws_subnet.\(name)", change, attributes: ["availability_zone": "us-east-1a"])
  }

  private func zones(_ resources: PlannedResource...) async throws -> Finding {
    try await RuleRun(
      try AvailabilityZoneRule(), resources,
      answers: ["ec2:DescribeAvailabilityZones": Sample.zones("eu-west-1a euw1-az1")]
    ).only()
  }

  @Test("A creation that hangs on a condition is undetermined, and the condition is named")
  func creation() async throws {
    let finding = try await zones(perhaps(subnet("a")))
    #expect(finding.verdict == .undetermined)
    #expect(
      finding.message
        == "eu-west-1 has no zone us-east-1a; there is eu-west-1a. Whether it comes to that depends "
        + "on \(Self.condition).")
  }

  @Test("So is one of which nobody knows how many there will be")
  func number() async throws {
    var resource = subnet("a")
    resource.number = .anyNumber
    let finding = try await zones(resource)
    #expect(finding.verdict == .undetermined)
    #expect(finding.message.hasSuffix("depends on how many of it there will be."))
  }

  @Test("Beside one that is certain it is blocked")
  func beside() async throws {
    #expect(try await zones(perhaps(subnet("a")), subnet("b")).verdict == .blocked)
  }

  @Test("An update happens, whether it replaces or not")
  func update() async throws {
    #expect(try await zones(perhaps(subnet("a", .replaceCreatingFirst))).verdict == .blocked)
  }

  @Test("One name for two of which one may not be is undetermined, for two that are it is blocked")
  func names() async throws {
    func role(_ name: String) -> PlannedResource {
      Sample.resource("aws_iam_role.\(name)", attributes: ["name": "deployer"])
    }
    func run(_ roles: PlannedResource...) async throws -> Finding {
      try await RuleRun(try NameTakenRule(), roles).only()
    }
    #expect(try await run(role("a"), role("b")).verdict == .blocked)
    let finding = try await run(role("a"), perhaps(role("b")))
    #expect(finding.verdict == .undetermined)
    #expect(
      finding.message
        == "2 planned resources are called IAM role deployer: there can be only one. How many of them "
        + "come to be depends on \(Self.condition).")
    #expect(try await run(role("a"), role("b"), perhaps(role("c"))).verdict == .blocked)
  }

  @Test("A successor of the same name is in the way only if there is one")
  func succession() async throws {
    let role = Sample.resource(
      "aws_iam_role.a", .replaceCreatingFirst, attributes: ["name": "deployer"],
      prior: ["name": "deployer"])
    #expect(try await RuleRun(try NameTakenRule(), [role]).only().verdict == .blocked)
    #expect(try await RuleRun(try NameTakenRule(), [perhaps(role)]).only().verdict == .undetermined)
  }

  @Test("Ranges of two subnets overlap if both come to be")
  func ranges() async throws {
    let vpc = Sample.resource("aws_vpc.v", attributes: ["cidr_block": "10.0.0.0/16"])
    let subnets = ["a", "b"].map { name in
      Sample.resource(
        "aws_subnet.\(name)", attributes: ["cidr_block": "10.0.8.0/24"], unknown: ["vpc_id": true],
        references: ["vpc_id": ["aws_vpc.v"]])
    }
    let run = await RuleRun(
      try SubnetAddressesRule(), [vpc, subnets[0], perhaps(subnets[1])])
    #expect(run.verdicts["aws_subnet.a:range/eu-west-1"] == .undetermined)
    #expect(run.verdicts["aws_subnet.b:range/eu-west-1"] == .undetermined)
    #expect(
      run.findings.first?.message
        == "10.0.8.0/24 overlaps 10.0.8.0/24 of aws_subnet.b, if that comes to be: it depends on "
        + "\(Self.condition).")
  }

  @Test("Of what there can be one, two are planned only if both come to be")
  func singletons() async throws {
    let detectors = ["a", "b"].map { Sample.resource("aws_guardduty_detector.\($0)") }
    let rule = try SingletonRule()
    #expect(await RuleRun(rule, detectors).findings.map(\.verdict) == [.blocked])
    let finding = try await RuleRun(rule, [detectors[0], perhaps(detectors[1])]).only()
    #expect(finding.verdict == .undetermined)
    #expect(finding.message.hasSuffix("How many of them come to be depends on \(Self.condition)."))
  }
}
