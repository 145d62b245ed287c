import Documents
import PreflightModel
import Testing

@testable import Planner

@Suite("Whose quota a planned resource takes from")
struct ParentTests {
  /// NAT gateways count in the zone of their subnet.
  private let gateways = Sample.quota(
    QuotaID(service: "vpc", code: "L-FE5A380F"), scope: .resource,
    consumers: [
      Consumer(
        types: [.terraform: "aws_nat_gateway"], each: nil, conditions: [], amount: .fixed(1),
        parent: .init(
          attribute: Sample.attribute("subnet_id"),
          via: .init(
            attribute: Sample.attribute("availability_zone"),
            call: .init(service: "ec2", operation: "DescribeSubnets"),
            items: Sample.path("Subnets[]"), key: Sample.path("SubnetId"),
            value: Sample.path("AvailabilityZone"))))
    ])

  private let subnets = Lookup(service: "ec2", operation: "DescribeSubnets", region: "eu-west-1")

  @Test("The zone of an existing subnet is asked for, and unknown until it is answered")
  func existingSubnet() {
    let check = Sample.check(
      [Sample.resource("aws_nat_gateway.n", attributes: ["subnet_id": "subnet-1"])],
      quotas: [gateways])
    let counter = DemandCounter(check: check)
    #expect(counter.lookups == [subnets])
    #expect(counter.demands(given: Facts()).map(\.parent) == [.unknown])
    let facts = Facts([
      subnets: .known([
        "Subnets": [["SubnetId": "subnet-1", "AvailabilityZone": "eu-west-1b"]]
      ])
    ])
    #expect(counter.demands(given: facts).map(\.parent) == [.existing("eu-west-1b")])
  }

  @Test("The zone of a planned subnet is read from the plan")
  func plannedSubnet() {
    let check = Sample.check(
      [
        Sample.resource(
          "aws_nat_gateway.n", unknown: ["subnet_id": true],
          references: ["subnet_id": ["aws_subnet.a"]]),
        Sample.resource("aws_subnet.a", attributes: ["availability_zone": "eu-west-1c"]),
        Sample.resource(
          "aws_nat_gateway.m", unknown: ["subnet_id": true],
          references: ["subnet_id": ["aws_subnet.b"]]),
        Sample.resource("aws_subnet.b", unknown: ["availability_zone": true]),
      ], quotas: [gateways])
    let counter = DemandCounter(check: check)
    #expect(counter.lookups.isEmpty)
    #expect(
      Set(counter.demands(given: Facts()).map(\.parent)) == [.existing("eu-west-1c"), .unknown])
  }

  private let policiesPerRole = Sample.quota(
    QuotaID(service: "iam", code: "L-0DA4ABF3"), scope: .resource,
    consumers: [Sample.consumer("aws_iam_role_policy_attachment", parent: "role")])

  private func roleOfAttachment(_ role: PlannedResource, named name: String) -> QuotaParent? {
    let attachment = Sample.resource(
      "aws_iam_role_policy_attachment.p", attributes: ["role": .string(name)],
      references: ["role": [role.address]])
    let check = Sample.check([role, attachment], quotas: [policiesPerRole])
    return DemandCounter(check: check).demands(given: Facts()).first?.parent
  }

  @Test("A name that a planned resource bears is that resource, and no other's")
  func plannedName() {
    let planned = Sample.resource("aws_iam_role.r", attributes: ["name": "ingest"])
    #expect(roleOfAttachment(planned, named: "ingest") == .planned("aws_iam_role.r"))
    #expect(roleOfAttachment(planned, named: "other") == .existing("other"))
    let existing = Sample.resource("aws_iam_role.r", .unchanged, attributes: ["name": "ingest"])
    #expect(roleOfAttachment(existing, named: "ingest") == .existing("ingest"))
  }

  private let subnetsPerVPC = Sample.quota(
    QuotaID(service: "vpc", code: "L-407747CB"), scope: .resource, defaultValue: 3,
    usage: [
      UsageSource(
        call: .init(service: "ec2", operation: "DescribeSubnets"),
        items: Sample.path("Subnets[]"), groupedBy: [Sample.path("VpcId")])
    ],
    consumers: [Sample.consumer("aws_subnet", parent: "vpc_id")])

  private func verdicts(_ resources: [PlannedResource], inUse: [String: Int]) async
    -> [String: Verdict]
  {
    let check = Sample.check(
      resources, quotas: [subnetsPerVPC],
      settings: CheckSettings(warnAt: 100, limits: [subnetsPerVPC.id: 3]))
    let existing = inUse.flatMap { vpc, count in
      (0..<count).map { _ in Document.object(["VpcId": .string(vpc)]) }
    }
    let outcome = await Preflight(check: check, rules: [QuotaRule()]).run(
      gathering: ScriptedGatherer(answers: [
        "sts:GetCallerIdentity": .known(["Account": "1", "Arn": "arn:aws:iam::1:user/a"]),
        "ec2:DescribeSubnets": .known(["Subnets": .array(existing)]),
      ]))
    return Dictionary(
      uniqueKeysWithValues: outcome.findings.map { ($0.quota?.parent ?? "unknown", $0.verdict) })
  }

  @Test("Each parent is judged by itself, a new one starts empty")
  func eachParent() async {
    let verdicts = await verdicts(
      [
        Sample.resource("aws_subnet.a", attributes: ["vpc_id": "vpc-1"]),
        Sample.resource("aws_subnet.b", attributes: ["vpc_id": "vpc-2"]),
        Sample.resource(
          "aws_subnet.c", unknown: ["vpc_id": true], references: ["vpc_id": ["aws_vpc.n"]]),
        Sample.resource("aws_vpc.n"),
      ], inUse: ["vpc-1": 3, "vpc-2": 1])
    #expect(verdicts == ["vpc-1": .blocked, "vpc-2": .clear, "aws_vpc.n": .clear])
  }

  @Test("A parent that is not known is clear only where even the fullest has room")
  func unknownParent() async {
    let stray = Sample.resource("aws_subnet.s", unknown: ["vpc_id": true])
    #expect(await verdicts([stray], inUse: ["vpc-1": 1]) == ["unknown": .clear])
    #expect(await verdicts([stray], inUse: ["vpc-1": 3]) == ["unknown": .undetermined])
  }

  @Test("What may go to any parent may go to the one that is nearly full")
  func strays() async {
    let verdicts = await verdicts(
      [
        Sample.resource("aws_subnet.a", attributes: ["vpc_id": "vpc-1"]),
        Sample.resource("aws_subnet.s", unknown: ["vpc_id": true]),
      ], inUse: ["vpc-1": 2])
    #expect(verdicts == ["vpc-1": .undetermined, "unknown": .warning])
  }

  @Test("More than one parent holds is no blocker where the plan does not tell how many there are")
  func manyStrays() async {
    let strays = (1...4).map { Sample.resource("aws_subnet.s\($0)", unknown: ["vpc_id": true]) }
    #expect(await verdicts(strays, inUse: ["vpc-1": 1]) == ["unknown": .undetermined])
  }

  @Test("Only what the plan creates is a new parent; what else a value comes from tells nothing")
  func notCreated() {
    let check = Sample.check(
      [
        Sample.resource(
          "aws_subnet.a", unknown: ["vpc_id": true], references: ["vpc_id": ["time_sleep.w"]]),
        Sample.resource(
          "aws_subnet.b", unknown: ["vpc_id": true], references: ["vpc_id": ["aws_vpc.old"]]),
        Sample.resource("aws_vpc.old", .update),
      ], quotas: [subnetsPerVPC])
    let demands = DemandCounter(check: check).demands(given: Facts())
    #expect(demands.map(\.parent) == [.unknown])
    #expect(demands.map(\.amount.peak) == [2])
  }

  @Test("The same address in two plans is two parents, each with its own zone and its own count")
  func sameAddressInTwoPlans() {
    func plan(_ path: String, zone: String) -> Plan {
      Plan(
        path: path, format: .terraformPlan,
        resources: [
          Sample.resource("aws_vpc.n"),
          Sample.resource(
            "aws_subnet.a", attributes: ["availability_zone": .string(zone)],
            unknown: ["vpc_id": true], references: ["vpc_id": ["aws_vpc.n"]]),
          Sample.resource(
            "aws_nat_gateway.g", unknown: ["subnet_id": true],
            references: ["subnet_id": ["aws_subnet.a"]]),
        ])
    }
    let check = Check(
      plans: [plan("a.json", zone: "eu-west-1a"), plan("b.json", zone: "eu-west-1b")],
      defaultRegion: nil, globalRegion: "us-east-1",
      catalog: Catalog([gateways, subnetsPerVPC]), settings: CheckSettings())
    let demands = DemandCounter(check: check).demands(given: Facts())
    #expect(
      demands.map(\.parent) == [
        .planned("aws_vpc.n (a.json)"), .planned("aws_vpc.n (b.json)"), .existing("eu-west-1a"),
        .existing("eu-west-1b"),
      ])
    #expect(demands.allSatisfy { $0.amount.peak == 1 })
  }

  @Test("A stray rule does not make the compartments of the known groups look empty")
  func straysBesideCompartments() async {
    let rules = Sample.quota(
      QuotaID(service: "vpc", code: "L-93826ACB"), scope: .resource,
      usage: [
        UsageSource(
          call: .init(service: "ec2", operation: "DescribeRouteTables"),
          items: Sample.path("RouteTables[]"), parts: .init(list: Sample.path("Routes[]")),
          groupedBy: [Sample.path("RouteTableId")], compartment: "IPv4")
      ],
      consumers: [
        Consumer(
          types: [.terraform: "aws_route"], each: nil, conditions: [], amount: .fixed(1),
          parent: .init(attribute: Sample.attribute("route_table_id"), via: nil),
          compartment: "IPv4")
      ])
    let check = Sample.check(
      [
        Sample.resource("aws_route.a", attributes: ["route_table_id": "rtb-1"]),
        Sample.resource("aws_route.s", unknown: ["route_table_id": true]),
      ], quotas: [rules], settings: CheckSettings(limits: [rules.id: 3]))
    let outcome = await Preflight(check: check, rules: [QuotaRule()]).run(
      gathering: ScriptedGatherer(answers: [
        "sts:GetCallerIdentity": .known(["Account": "1", "Arn": "arn:aws:iam::1:user/a"]),
        "ec2:DescribeRouteTables": .known([
          "RouteTables": [["RouteTableId": "rtb-1", "Routes": [[:], [:], [:]]]]
        ]),
      ]))
    let known = outcome.findings.first { $0.quota?.parent == "rtb-1 IPv4" }
    #expect(known?.quota?.used == 3)
    #expect(known?.verdict == .blocked)
  }
}
