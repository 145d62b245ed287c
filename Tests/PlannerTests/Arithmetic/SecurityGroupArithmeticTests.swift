import Documents
import PreflightModel
import Testing

@testable import Planner

/// https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html: inbound and outbound rules
/// are limited apart, and so are those for IPv4 and IPv6.
/// https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html#security-group-size: a
/// rule for a security group or a prefix list counts in both families, the latter as the list's
/// maximum of entries.
@Suite("Rules per security group")
struct SecurityGroupArithmeticTests {
  private static let quota = QuotaID(service: "vpc", code: "L-0EA8095F")

  private static let lists: Document = [
    "PrefixLists": [
      ["PrefixListId": "pl-own", "PrefixListName": "own", "MaxEntries": 20],
      ["PrefixListId": "pl-cf", "PrefixListName": "com.amazonaws.global.cloudfront.origin-facing"],
    ]
  ]

  private static func account(_ rules: Document...) -> [String: Document] {
    [
      "ec2:DescribeSecurityGroupRules": .list("SecurityGroupRules", rules),
      "ec2:DescribeManagedPrefixLists": lists,
    ]
  }

  private static func existing(_ rule: Document, isEgress: Bool = false) -> Document {
    let common: [String: Document] = ["GroupId": "sg-1", "IsEgress": .bool(isEgress)]
    return .object(common.merging(rule.object ?? [:]) { $1 })
  }

  private static func ingress(_ rule: Document, of group: String = "sg-1") -> PlannedResource {
    let common: [String: Document] = ["security_group_id": .string(group), "type": "ingress"]
    return Sample.resource(
      "aws_security_group_rule.r", attributes: .object(common.merging(rule.object ?? [:]) { $1 }))
  }

  private static let anywhere = existing(["CidrIpv4": "0.0.0.0/0"])

  @Test(
    "By direction and address family",
    arguments: [
      Arithmetic(
        "every range is a rule",
        plan: [ingress(["cidr_blocks": ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"]])],
        account: account(anywhere), .init("sg-1 inbound IPv4", used: 1, planned: 3)),
      Arithmetic(
        "the families are apart",
        plan: [
          ingress(["cidr_blocks": ["10.0.0.0/8"], "ipv6_cidr_blocks": ["::/0", "2001:db8::/32"]])
        ],
        account: account(anywhere, anywhere), .init("sg-1 inbound IPv4", used: 2, planned: 1),
        .init("sg-1 inbound IPv6", used: 0, planned: 2)),
      Arithmetic(
        "a security group counts in both",
        plan: [ingress(["source_security_group_id": "sg-2"])], account: account(anywhere),
        .init("sg-1 inbound IPv4", used: 1, planned: 1),
        .init("sg-1 inbound IPv6", used: 0, planned: 1)),
      Arithmetic(
        "a prefix list counts as its most entries, in both",
        plan: [ingress(["prefix_list_ids": ["pl-own"]])], account: account(),
        .init("sg-1 inbound IPv4", used: 0, planned: 20),
        .init("sg-1 inbound IPv6", used: 0, planned: 20)),
      Arithmetic(
        "one that exists does as well", plan: [ingress(["cidr_blocks": ["10.0.0.0/8"]])],
        account: account(existing(["PrefixListId": "pl-own"]), anywhere),
        .init("sg-1 inbound IPv4", used: 21, planned: 1)),
      Arithmetic(
        "outbound rules have a quota of their own",
        plan: [
          Sample.resource(
            "aws_vpc_security_group_egress_rule.e",
            attributes: ["security_group_id": "sg-1", "cidr_ipv4": "0.0.0.0/0"])
        ],
        account: account(anywhere, existing(["CidrIpv4": "10.0.0.0/8"], isEgress: true)),
        .init("sg-1 outbound IPv4", used: 1, planned: 1)),
      Arithmetic(
        "a new group is judged by what the plan gives it",
        plan: [
          Sample.resource(
            "aws_security_group.g",
            attributes: [
              "ingress": [
                ["cidr_blocks": ["10.0.0.0/8"]], ["cidr_blocks": ["10.1.0.0/16", "10.2.0.0/16"]],
              ]
            ])
        ], .init("aws_security_group.g inbound IPv4", used: 0, planned: 3)),
    ])
  func rules(_ table: Arithmetic) async throws {
    try await table.expect(of: Self.quota)
  }
}
