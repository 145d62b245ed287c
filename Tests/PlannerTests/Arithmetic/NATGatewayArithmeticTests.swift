import Documents
import PreflightModel
import Testing

@testable import Planner

/// https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html: those that are pending,
/// active or being deleted count.
@Suite("NAT gateways per Availability Zone")
struct NATGatewayArithmeticTests {
  private static let quota = QuotaID(service: "vpc", code: "L-FE5A380F")

  private static let subnets: Document = [
    "Subnets": [
      ["SubnetId": "subnet-a", "AvailabilityZone": "eu-west-1a"],
      ["SubnetId": "subnet-b", "AvailabilityZone": "eu-west-1b"],
    ]
  ]

  private static func account(_ gateways: String...) -> [String: Document] {
    [
      "ec2:DescribeSubnets": subnets,
      "ec2:DescribeNatGateways": .list(
        "NatGateways", gateways.map { ["SubnetId": .string($0)] }),
    ]
  }

  private static func gateway(_ name: String, in subnet: String) -> PlannedResource {
    Sample.resource("aws_nat_gateway.\(name)", attributes: ["subnet_id": .string(subnet)])
  }

  /// A gateway in a subnet of the same plan.
  private static func gatewayInPlanned(_ subnet: Document, unknown: Document = [:])
    -> [PlannedResource]
  {
    [
      Sample.resource("aws_subnet.s", attributes: subnet, unknown: unknown),
      Sample.resource(
        "aws_nat_gateway.g", unknown: ["subnet_id": true],
        references: ["subnet_id": ["aws_subnet.s"]]),
    ]
  }

  @Test(
    "By the zone of the subnet",
    arguments: [
      Arithmetic(
        "a gateway counts in the zone of its subnet",
        plan: [gateway("x", in: "subnet-a")], account: account("subnet-a", "subnet-a", "subnet-b"),
        .init("eu-west-1a", used: 2, planned: 1)),
      Arithmetic(
        "each zone by itself", plan: [gateway("x", in: "subnet-a"), gateway("y", in: "subnet-b")],
        account: account("subnet-a"), .init("eu-west-1a", used: 1, planned: 1),
        .init("eu-west-1b", used: 0, planned: 1)),
      Arithmetic(
        "several subnets of one zone add up",
        plan: [gateway("x", in: "subnet-a"), gateway("y", in: "subnet-c")],
        account: [
          "ec2:DescribeSubnets": [
            "Subnets": [
              ["SubnetId": "subnet-a", "AvailabilityZone": "eu-west-1a"],
              ["SubnetId": "subnet-c", "AvailabilityZone": "eu-west-1a"],
            ]
          ],
          "ec2:DescribeNatGateways": ["NatGateways": []],
        ], .init("eu-west-1a", used: 0, planned: 2)),
      Arithmetic(
        "a planned subnet says its zone",
        plan: gatewayInPlanned(["availability_zone": "eu-west-1b"]), account: account("subnet-b"),
        .init("eu-west-1b", used: 1, planned: 1)),
      Arithmetic(
        "a planned subnet without a zone may be in any: the fullest is looked at",
        plan: gatewayInPlanned([:], unknown: ["availability_zone": true]),
        account: account("subnet-a", "subnet-a", "subnet-b"), .init(used: nil, planned: 1)),
      Arithmetic(
        "a regional gateway is none of a zone",
        plan: [
          Sample.resource("aws_nat_gateway.r", attributes: ["availability_mode": "regional"])
        ], account: account("subnet-a")),
    ])
  func zones(_ table: Arithmetic) async throws {
    try await table.expect(of: Self.quota)
  }
}
