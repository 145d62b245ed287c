import Documents
import PreflightModel
import Testing

@testable import Planner

/// https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html: the quota is enforced
/// separately for inbound and outbound rules, and for IPv4 and IPv6.
/// https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html#security-group-size
/// tells what a rule counts as.
@Suite("Security group rules count as AWS documents")
struct SecurityGroupRulesTests {
  static let source = #"""
    {"call": "ec2:DescribeSecurityGroupRules",
     "input": {"Filters": [{"Name": "group-id", "Values": ["${parents}"]}]},
     "items": "SecurityGroupRules[]", "measure": "securityGroupRules", "per": "GroupId",
     "join": {"call": "ec2:DescribeManagedPrefixLists", "items": "PrefixLists[]",
              "on": "PrefixListId", "key": "PrefixListId"}}
    """#
  static let question =
    #"ec2:DescribeSecurityGroupRules {"Filters":[{"Name":"group-id","Values":["sg-1"]}]}"#
  static let tables = Set(SecurityGroupRules.compartments.map { "sg-1 \($0)" })

  static func counting(_ rules: String, lists: String? = nil) throws -> Counting {
    let items = rules.isEmpty ? "" : rules
    var answers = [question: #"{"SecurityGroupRules": [\#(items)]}"#]
    answers["ec2:DescribeManagedPrefixLists"] = lists.map { #"{"PrefixLists": [\#($0)]}"# }
    return try Counting(source, scope: "resource", answers: answers)
  }

  @Test(
    "A rule takes from the counts of its direction and family",
    arguments: [
      (#""IsEgress": false, "CidrIpv4": "10.0.0.0/8""#, ["inbound IPv4"]),
      (#""IsEgress": true, "CidrIpv4": "10.0.0.0/8""#, ["outbound IPv4"]),
      (#""IsEgress": false, "CidrIpv6": "::/0""#, ["inbound IPv6"]),
      (
        #""IsEgress": false, "ReferencedGroupInfo": {"GroupId": "sg-2"}"#,
        ["inbound IPv4", "inbound IPv6"]
      ),
    ])
  func families(rule: String, tables: [String]) throws {
    let usage = try Self.counting(#"{"GroupId": "sg-1", \#(rule)}"#).usage(of: Self.tables)
    let counted = usage?.amounts.filter { $0.value > 0 } ?? [:]
    #expect(counted == Dictionary(uniqueKeysWithValues: tables.map { ("sg-1 \($0)", 1) }))
    #expect(usage?.isExact == true)
  }

  @Test("60 inbound rules for IPv4 and 60 for IPv6 fill the default quota of 60, not twice that")
  func separately() throws {
    let rules = (1...60).flatMap { number in
      [
        #"{"GroupId": "sg-1", "IsEgress": false, "CidrIpv4": "10.0.\#(number).0/24"}"#,
        #"{"GroupId": "sg-1", "IsEgress": false, "CidrIpv6": "2001:db8:\#(number)::/64"}"#,
      ]
    }
    let usage = try Self.counting(rules.joined(separator: ", ")).usage(of: ["sg-1"])
    #expect(usage?.amounts == ["sg-1": 60])
  }

  @Test(
    "A rule for a prefix list counts as the list's size",
    arguments: [
      // A customer's list: its maximum of entries.
      (#""MaxEntries": 20, "PrefixListName": "ours""#, 20, true),
      // One of AWS: its weight.
      (#""PrefixListName": "com.amazonaws.global.cloudfront.origin-facing""#, 55, true),
      (#""PrefixListName": "com.amazonaws.global.ipv6.cloudfront.origin-facing""#, 55, true),
      (#""PrefixListName": "com.amazonaws.eu-west-1.s3""#, 1, true),
      (#""PrefixListName": "com.amazonaws.eu-west-1.s3express""#, 6, true),
      (#""PrefixListName": "com.amazonaws.eu-west-1.something-new""#, 1, false),
    ])
  func prefixLists(list: String, size: Double, isExact: Bool) throws {
    let rule = #"{"GroupId": "sg-1", "IsEgress": false, "PrefixListId": "pl-1"}"#
    #expect(
      try Self.counting(rule).questions(of: ["sg-1"]) == ["ec2:DescribeManagedPrefixLists"])
    let usage = try Self.counting(rule, lists: #"{"PrefixListId": "pl-1", \#(list)}"#)
      .usage(of: Self.tables)
    #expect(usage?.amounts["sg-1 inbound IPv4"] == size)
    #expect(usage?.amounts["sg-1 outbound IPv4"] == 0)
    #expect(usage?.isExact == isExact)
  }

  @Test("Prefix lists are not asked for where no rule names one")
  func noLists() throws {
    let rule = #"{"GroupId": "sg-1", "IsEgress": false, "CidrIpv4": "10.0.0.0/8"}"#
    #expect(try Self.counting(rule).usage(of: ["sg-1"])?.amounts == ["sg-1": 1])
  }

  @Test("A rule without a direction makes the answer malformed; a group without rules has 0")
  func edges() throws {
    #expect(try Self.counting(#"{"GroupId": "sg-1"}"#).refusals(of: ["sg-1"]).count == 1)
    #expect(try Self.counting("").usage(of: ["sg-1"])?.amounts == ["sg-1": 0])
  }
}
