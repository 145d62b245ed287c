import Documents
import PreflightModel
import Testing

@testable import Planner

@Suite("The rule about addresses of subnets")
struct SubnetAddressesRuleTests {
  static let subnets = "ec2:DescribeSubnets"
  static let vpcs = "ec2:DescribeVpcs"

  static let answers: [String: Fact] = [
    subnets: Sample.subnets(
      "subnet-full vpc-1 eu-west-1a 10.0.0.0/28 0", "subnet-3 vpc-1 eu-west-1a 10.0.1.0/24 3",
      "subnet-8 vpc-1 eu-west-1b 10.0.2.0/24 8", "subnet-99 vpc-1 eu-west-1b 10.0.3.0/24 99"),
    vpcs: .known([
      "Vpcs": [
        [
          "VpcId": "vpc-1",
          "CidrBlockAssociationSet": [
            ["CidrBlock": "10.0.0.0/16", "CidrBlockState": ["State": "associated"]],
            ["CidrBlock": "10.9.0.0/16", "CidrBlockState": ["State": "disassociated"]],
          ],
        ]
      ]
    ]),
  ]

  func run(
    _ resources: [PlannedResource], answers: [String: Fact] = answers
  ) async throws -> RuleRun {
    await RuleRun(try SubnetAddressesRule(), resources, answers: answers)
  }

  func resource(
    _ type: String, _ attributes: Document, _ change: Change = .create, number: Int = 0,
    unknown: Document = [:], references: [String: [String]] = [:]
  ) -> PlannedResource {
    Sample.resource(
      "\(type).a\(number)", change, attributes: attributes, unknown: unknown,
      references: references)
  }

  func instances(_ count: Int, in subnet: String) -> [PlannedResource] {
    (0..<count).map { resource("aws_instance", ["subnet_id": .string(subnet)], number: $0) }
  }

  // MARK: Addresses

  @Test("Up to what is free is clear, one more is blocked")
  func instances() async throws {
    #expect(try await run(instances(3, in: "subnet-3")).verdicts == ["eu-west-1": .clear])
    let run = try await run(instances(4, in: "subnet-3"))
    let finding = try run.only()
    #expect(finding.id == "subnet-addresses/subnet-3/eu-west-1")
    #expect(finding.verdict == .blocked)
    #expect(finding.message == "subnet-3: 4 addresses needed, 3 addresses free, 1 too few.")
    #expect(finding.resources.count == 4)
  }

  struct Case: CustomTestStringConvertible {
    let name: String
    let type: String
    let attributes: Document
    let verdict: Verdict
    var testDescription: String { name }
  }

  @Test(
    "Each kind of resource takes what it takes",
    arguments: [
      Case(
        name: "secondary addresses of an interface", type: "aws_network_interface",
        attributes: ["subnet_id": "subnet-3", "private_ips_count": 3], verdict: .blocked),
      Case(
        name: "secondary addresses of an instance", type: "aws_instance",
        attributes: ["subnet_id": "subnet-3", "secondary_private_ips": ["a", "b"]], verdict: .clear),
      Case(
        name: "Application Load Balancer with 8 free", type: "aws_lb",
        attributes: ["subnets": ["subnet-8", "subnet-99"]], verdict: .clear),
      Case(
        name: "Application Load Balancer with 3 free", type: "aws_lb",
        attributes: ["subnets": ["subnet-3", "subnet-99"]], verdict: .blocked),
      Case(
        name: "Network Load Balancer with 3 free", type: "aws_lb",
        attributes: ["subnets": ["subnet-3"], "load_balancer_type": "network"], verdict: .clear),
      Case(
        name: "Network Load Balancer with none free", type: "aws_lb",
        attributes: [
          "subnet_mapping": [["subnet_id": "subnet-full"]], "load_balancer_type": "network",
        ],
        verdict: .blocked),
      Case(
        name: "interface endpoint", type: "aws_vpc_endpoint",
        attributes: ["subnet_ids": ["subnet-full"], "vpc_endpoint_type": "Interface"],
        verdict: .blocked),
      Case(
        name: "function that may share an interface", type: "aws_lambda_function",
        attributes: ["vpc_config": [["subnet_ids": ["subnet-full"]]]], verdict: .undetermined),
      Case(
        name: "EKS cluster with 3 free", type: "aws_eks_cluster",
        attributes: ["vpc_config": [["subnet_ids": ["subnet-3", "subnet-99"]]]], verdict: .blocked),
      Case(
        name: "group that finds room in the other subnet", type: "aws_autoscaling_group",
        attributes: ["vpc_zone_identifier": ["subnet-3", "subnet-8"], "desired_capacity": 11],
        verdict: .clear),
      Case(
        name: "group that finds none", type: "aws_autoscaling_group",
        attributes: ["vpc_zone_identifier": ["subnet-3", "subnet-8"], "desired_capacity": 12],
        verdict: .blocked),
      Case(
        name: "group that says its least alone", type: "aws_autoscaling_group",
        attributes: ["vpc_zone_identifier": ["subnet-3"], "min_size": 4], verdict: .blocked),
    ])
  func kinds(_ example: Case) async throws {
    let run = try await run([resource(example.type, example.attributes)])
    #expect(run.findings.map(\.verdict).max() == example.verdict, "\(run.findings)")
  }

  @Test("Two load balancers may not both find 8 free, in whatever order they come")
  func order() async throws {
    let both = (0...1).map { resource("aws_lb", ["subnets": ["subnet-8"]], number: $0) }
    #expect(try await run(both).verdicts == ["subnet-8/eu-west-1": .undetermined])
  }

  @Test("A planned subnet holds its range without the five that AWS keeps")
  func planned() async throws {
    func plan(_ count: Int) -> [PlannedResource] {
      let subnet = Sample.resource(
        "aws_subnet.s", attributes: ["cidr_block": "10.1.0.0/28"], unknown: ["vpc_id": true],
        references: ["vpc_id": ["aws_vpc.v"]])
      let vpc = Sample.resource("aws_vpc.v", attributes: ["cidr_block": "10.1.0.0/16"])
      return [vpc, subnet]
        + (0..<count).map {
          resource(
            "aws_instance", [:], number: $0, unknown: ["subnet_id": true],
            references: ["subnet_id": ["aws_subnet.s"]])
        }
    }
    let fits = try await run(plan(11))
    #expect(fits.verdicts == ["eu-west-1": .clear])
    #expect(fits.asked == [])
    #expect(try await run(plan(12)).verdicts["aws_subnet.s/eu-west-1"] == .blocked)
  }

  @Test("What goes to an untold subnet is no matter where every planned one has room for it")
  func untold() async throws {
    func plan(_ count: Int) -> [PlannedResource] {
      let subnet = Sample.resource(
        "aws_subnet.s", attributes: ["cidr_block": "10.1.0.0/28"], unknown: ["vpc_id": true],
        references: ["vpc_id": ["aws_vpc.v"]])
      let vpc = Sample.resource("aws_vpc.v", attributes: ["cidr_block": "10.1.0.0/16"])
      return [vpc, subnet]
        + (0..<count).map {
          resource(
            "aws_instance", [:], number: $0, unknown: ["subnet_id": true],
            references: ["subnet_id": ["random_shuffle.subnets"]])
        }
    }
    #expect(try await run(plan(11)).verdicts == ["eu-west-1": .clear])
    #expect(try await run(plan(12)).verdicts["unknown/eu-west-1"] == .undetermined)
  }

  @Test("A database stands in the subnets of its planned group")
  func database() async throws {
    let run = try await run([
      Sample.resource(
        "aws_db_subnet_group.g", attributes: ["name": "g", "subnet_ids": ["subnet-full"]]),
      resource(
        "aws_db_instance", ["db_subnet_group_name": "g"],
        references: ["db_subnet_group_name": ["aws_db_subnet_group.g"]]),
    ])
    #expect(run.verdicts == ["subnet-full/eu-west-1": .blocked])
  }

  @Test("What stays, what goes, and what an update changes takes nothing")
  func nothing() async throws {
    let run = try await run([
      resource("aws_instance", ["subnet_id": "subnet-full"], .update),
      resource("aws_instance", ["subnet_id": "subnet-full"], .unchanged, number: 1),
      resource("aws_instance", ["subnet_id": "subnet-full"], .delete, number: 2),
    ])
    #expect(run.findings == [])
    #expect(run.asked == [])
  }

  @Test("What takes the place of another may be given its address")
  func replaced() async throws {
    let run = try await run([
      resource("aws_instance", ["subnet_id": "subnet-full"], .replaceDeletingFirst)
    ])
    #expect(run.verdicts == ["subnet-full/eu-west-1": .undetermined])
  }

  @Test("A number, a subnet or an answer that is not known is undetermined")
  func unknowns() async throws {
    let number = try await run([
      resource(
        "aws_autoscaling_group", ["vpc_zone_identifier": ["subnet-99"]],
        unknown: ["desired_capacity": true], references: ["desired_capacity": ["aws_x.a"]])
    ])
    #expect(number.verdicts == ["subnet-99/eu-west-1": .undetermined])
    let subnet = try await run([
      Sample.resource("a", type: "aws:ec2/instance:Instance", unknown: ["subnetId": true])
    ])
    #expect(subnet.verdicts == ["unknown/eu-west-1": .undetermined])
    let missing = try await run(instances(1, in: "subnet-other"))
    #expect(missing.verdicts == ["subnet-other/eu-west-1": .undetermined])
    var answers = Self.answers
    answers[Self.subnets] = Sample.denied(Self.subnets)
    let denied = try await run(instances(1, in: "subnet-3"), answers: answers)
    #expect(denied.verdicts == ["ec2:DescribeSubnets/eu-west-1": .undetermined])
    #expect(denied.findings[0].remedies[0].summary.hasPrefix("Allow ec2:DescribeSubnets"))
  }
}
