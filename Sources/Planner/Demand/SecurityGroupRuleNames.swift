/// The attributes of a planned security group rule, inline or a resource of its own, that say whom
/// it lets through.
struct SecurityGroupRuleNames {
  struct Attribute {
    let name: String
    let isList: Bool
  }

  let ipv4: [Attribute]
  let ipv6: [Attribute]
  let groups: [Attribute]
  let prefixLists: [Attribute]

  var all: [String] { (ipv4 + ipv6 + groups + prefixLists).map(\.name) }

  static func of(_ dialect: Dialect) -> SecurityGroupRuleNames {
    switch dialect {
    case .terraform:
      // https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/security_group_rule
      SecurityGroupRuleNames(
        ipv4: [list("cidr_blocks"), one("cidr_ipv4")],
        ipv6: [list("ipv6_cidr_blocks"), one("cidr_ipv6")],
        groups: [
          list("security_groups"), one("source_security_group_id"),
          one("referenced_security_group_id"), one("self"),
        ],
        prefixLists: [list("prefix_list_ids"), one("prefix_list_id")])
    case .pulumi:
      SecurityGroupRuleNames(
        ipv4: [list("cidrBlocks"), one("cidrIpv4")],
        ipv6: [list("ipv6CidrBlocks"), one("cidrIpv6")],
        groups: [
          list("securityGroups"), one("sourceSecurityGroupId"), one("referencedSecurityGroupId"),
          one("self"),
        ],
        prefixLists: [list("prefixListIds"), one("prefixListId")])
    case .cloudFormation:
      // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroupingress.html
      SecurityGroupRuleNames(
        ipv4: [one("CidrIp")],
        ipv6: [one("CidrIpv6")],
        groups: [
          one("SourceSecurityGroupId"), one("SourceSecurityGroupName"),
          one("DestinationSecurityGroupId"),
        ],
        prefixLists: [one("SourcePrefixListId"), one("DestinationPrefixListId")])
    }
  }

  private static func list(_ name: String) -> Attribute { Attribute(name: name, isList: true) }
  private static func one(_ name: String) -> Attribute { Attribute(name: name, isList: false) }
}
