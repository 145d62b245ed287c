import Documents
import PreflightModel
import Testing

@testable import Planner

@Suite("Quotas that each parent has for itself")
struct ParentArithmeticTests {
  private static let subnets: [String: Document] = [
    "ec2:DescribeSubnets": [
      "Subnets": [["VpcId": "vpc-1"], ["VpcId": "vpc-1"], ["VpcId": "vpc-2"]]
    ]
  ]

  private static func child(
    _ address: String, of attribute: String, _ parent: String, with more: Document = [:]
  ) -> PlannedResource {
    let attributes: [String: Document] = [attribute: .string(parent)]
    return Sample.resource(
      address, attributes: .object(attributes.merging(more.object ?? [:]) { $1 }))
  }

  /// What names a parent that the same plan creates.
  private static func planned(
    _ address: String, of attribute: String, _ parent: String, with more: Document = [:]
  ) -> PlannedResource {
    Sample.resource(
      address, attributes: more, unknown: .object([attribute: true]),
      references: [attribute: [parent]])
  }

  /// https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html
  @Test(
    "Subnets per VPC",
    arguments: [
      Arithmetic(
        "those of this VPC",
        plan: [
          child("aws_subnet.a", of: "vpc_id", "vpc-1"),
          child("aws_subnet.b", of: "vpc_id", "vpc-1"),
        ], account: subnets, .init("vpc-1", used: 2, planned: 2)),
      Arithmetic(
        "each VPC by itself",
        plan: [
          child("aws_subnet.a", of: "vpc_id", "vpc-1"),
          child("aws_subnet.b", of: "vpc_id", "vpc-2"),
          child("aws_subnet.c", of: "vpc_id", "vpc-3"),
        ], account: subnets, .init("vpc-1", used: 2, planned: 1),
        .init("vpc-2", used: 1, planned: 1), .init("vpc-3", used: 0, planned: 1)),
      Arithmetic(
        "a new VPC is empty",
        plan: [
          Sample.resource("aws_vpc.v"), planned("aws_subnet.a", of: "vpc_id", "aws_vpc.v"),
          planned("aws_subnet.b", of: "vpc_id", "aws_vpc.v"),
        ], .init("aws_vpc.v", used: 0, planned: 2)),
    ])
  func subnetsPerVPC(_ table: Arithmetic) async throws {
    try await table.expect(of: QuotaID(service: "vpc", code: "L-407747CB"))
  }

  /// https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html: the main route table
  /// counts.
  @Test(
    "Route tables per VPC",
    arguments: [
      Arithmetic(
        "the main route table of a new VPC counts",
        plan: [
          Sample.resource("aws_vpc.v"), planned("aws_route_table.a", of: "vpc_id", "aws_vpc.v"),
        ], .init("aws_vpc.v", used: 1, planned: 1)),
      Arithmetic(
        "that of an existing one is listed",
        plan: [child("aws_route_table.a", of: "vpc_id", "vpc-1")],
        account: [
          "ec2:DescribeRouteTables": ["RouteTables": [["VpcId": "vpc-1"], ["VpcId": "vpc-1"]]]
        ], .init("vpc-1", used: 2, planned: 1)),
    ])
  func routeTablesPerVPC(_ table: Arithmetic) async throws {
    try await table.expect(of: QuotaID(service: "vpc", code: "L-589F43AA"))
  }

  /// https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html: routes for IPv4 and IPv6
  /// are limited apart, and propagated ones have a quota of their own.
  @Test(
    "Routes per route table",
    arguments: [
      Arithmetic(
        "the families are apart, and propagated routes do not count",
        plan: [
          child(
            "aws_route.a", of: "route_table_id", "rtb-1",
            with: ["destination_cidr_block": "0.0.0.0/0"]),
          child(
            "aws_route.b", of: "route_table_id", "rtb-1",
            with: ["destination_ipv6_cidr_block": "::/0"]),
        ],
        account: [
          "ec2:DescribeRouteTables": [
            "RouteTables": [
              [
                "RouteTableId": "rtb-1",
                "Routes": [
                  ["DestinationCidrBlock": "10.0.0.0/16", "Origin": "CreateRouteTable"],
                  ["DestinationCidrBlock": "10.9.0.0/16", "Origin": "EnableVgwRoutePropagation"],
                  ["DestinationIpv6CidrBlock": "2001:db8::/56", "Origin": "CreateRouteTable"],
                  ["DestinationIpv6CidrBlock": "2001:db9::/56", "Origin": "CreateRoute"],
                ],
              ]
            ]
          ]
        ], .init("rtb-1 IPv4", used: 1, planned: 1), .init("rtb-1 IPv6", used: 2, planned: 1))
    ])
  func routes(_ table: Arithmetic) async throws {
    try await table.expect(of: QuotaID(service: "vpc", code: "L-93826ACB"))
  }

  /// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
  @Test(
    "Managed policies per role",
    arguments: [
      Arithmetic(
        "those attached to this role",
        plan: [
          child("aws_iam_role_policy_attachment.a", of: "role", "deployer"),
          child("aws_iam_role_policy_attachment.b", of: "role", "deployer"),
        ],
        account: [
          "iam:ListAttachedRolePolicies": ["AttachedPolicies": [[:], [:], [:]]]
        ], .init("deployer", used: 3, planned: 2)),
      Arithmetic(
        "a new role has none but those that it names",
        plan: [
          Sample.resource(
            "aws_iam_role.r",
            attributes: ["name": "r", "managed_policy_arns": ["arn:aws:iam::aws:policy/A"]]),
          planned("aws_iam_role_policy_attachment.a", of: "role", "aws_iam_role.r"),
        ], .init("aws_iam_role.r", used: 0, planned: 2)),
    ])
  func policiesPerRole(_ table: Arithmetic) async throws {
    try await table.expect(of: QuotaID(service: "iam", code: "L-0DA4ABF3"))
  }

  /// https://docs.aws.amazon.com/general/latest/gr/elb.html
  @Test("Targets per target group")
  func targets() async throws {
    let group = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/g/1"
    let table = Arithmetic(
      "those registered with this group, healthy or not",
      plan: [Self.child("aws_lb_target_group_attachment.a", of: "target_group_arn", group)],
      account: ["elbv2:DescribeTargetHealth": ["TargetHealthDescriptions": [[:], [:]]]],
      .init(group, used: 2, planned: 1))
    try await table.expect(of: QuotaID(service: "elasticloadbalancing", code: "L-A0D0B863"))
  }

  /// https://docs.aws.amazon.com/general/latest/gr/rds-service.html
  @Test("Read replicas per primary")
  func replicas() async throws {
    let table = Arithmetic(
      "those of this primary",
      plan: [Self.child("aws_db_instance.r", of: "replicate_source_db", "main")],
      account: [
        "rds:DescribeDBInstances": [
          "DBInstances": [
            ["DBInstanceIdentifier": "main", "ReadReplicaDBInstanceIdentifiers": ["a", "b"]],
            ["DBInstanceIdentifier": "other", "ReadReplicaDBInstanceIdentifiers": ["c"]],
          ]
        ]
      ], .init("main", used: 2, planned: 1))
    try await table.expect(of: QuotaID(service: "rds", code: "L-5BC124EF"))
  }

  /// https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html
  @Test("Key groups of a distribution, each once, whatever behaviors name it")
  func keyGroups() async throws {
    let table = Arithmetic(
      "different ones",
      plan: [
        Sample.resource(
          "aws_cloudfront_distribution.d",
          attributes: [
            "default_cache_behavior": [["trusted_key_groups": ["a", "b"]]],
            "ordered_cache_behavior": [
              ["trusted_key_groups": ["b", "c"]], ["trusted_key_groups": ["d"]], [:],
            ],
          ])
      ], .init("aws_cloudfront_distribution.d", used: 0, planned: 4))
    try await table.expect(of: QuotaID(service: "cloudfront", code: "L-E7E9ACEB"))
  }
}
