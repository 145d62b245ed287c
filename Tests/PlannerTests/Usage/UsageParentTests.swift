import Documents
import PreflightModel
import Testing

@testable import Planner

@Suite("A quota per parent is counted for each of them")
struct UsageParentTests {
  static let subnets = #"""
    {"call": "ec2:DescribeSubnets", "input": {"Filters": [{"Name": "vpc-id", "Values": ["${parents}"]}]},
     "items": "Subnets[]", "per": "VpcId"}
    """#
  static let policies = #"""
    {"call": "iam:ListAttachedRolePolicies", "input": {"RoleName": "${parent}"},
     "each": {"call": "iam:ListRoles", "values": "Roles[].RoleName"}, "items": "AttachedPolicies[]"}
    """#

  @Test("Only the parents of interest are asked about, and one without items has 0")
  func filter() throws {
    let question =
      #"ec2:DescribeSubnets {"Filters":[{"Name":"vpc-id","Values":["vpc-1","vpc-2"]}]}"#
    #expect(
      try Counting(Self.subnets, scope: "resource").questions(of: ["vpc-2", "vpc-1"]) == [question])
    let counting = try Counting(
      Self.subnets, scope: "resource",
      answers: [question: #"{"Subnets": [{"VpcId": "vpc-1"}, {"VpcId": "vpc-1"}]}"#])
    #expect(counting.usage(of: ["vpc-1", "vpc-2"])?.amounts == ["vpc-1": 2, "vpc-2": 0])
  }

  @Test("For all parents the filter is left out")
  func all() throws {
    let counting = try Counting(Self.subnets, scope: "resource")
    #expect(counting.questions() == ["ec2:DescribeSubnets"])
    let answered = try Counting(
      Self.subnets, scope: "resource",
      answers: ["ec2:DescribeSubnets": #"{"Subnets": [{"VpcId": "vpc-1"}, {"VpcId": "vpc-2"}]}"#])
    #expect(answered.usage()?.amounts == ["vpc-1": 1, "vpc-2": 1])
  }

  @Test("Another filter stays when that of the parents is left out")
  func otherFilter() throws {
    let counting = try Counting(
      #"""
      {"call": "ec2:DescribeVpcEndpoints", "items": "VpcEndpoints[]", "per": "VpcId",
       "input": {"Filters": [{"Name": "type", "Values": ["Interface"]}, {"Name": "vpc-id", "Values": ["${parents}"]}]}}
      """#, scope: "resource")
    #expect(
      counting.questions() == [
        #"ec2:DescribeVpcEndpoints {"Filters":[{"Name":"type","Values":["Interface"]}]}"#
      ])
  }

  @Test("Without a parent of interest nothing is asked")
  func none() throws {
    let counting = try Counting(Self.subnets, scope: "resource")
    #expect(counting.usage(of: [])?.amounts == [:])
  }

  @Test("No filter gets more values than EC2 takes")
  func chunks() throws {
    let parents = Set((1...450).map { "vpc-\($0)" })
    #expect(try Counting(Self.subnets, scope: "resource").questions(of: parents).count == 3)
  }

  @Test("An item that does not tell its parent makes the answer malformed")
  func noParent() throws {
    let counting = try Counting(
      Self.subnets, scope: "resource", answers: ["ec2:DescribeSubnets": #"{"Subnets": [{}]}"#])
    #expect(
      counting.refusals() == [
        "ec2:DescribeSubnets: the answer to ec2:DescribeSubnets lacks VpcId"
      ])
  }

  @Test("Several members name a parent together")
  func several() throws {
    let counting = try Counting(
      #"{"call": "ec2:DescribeEntries", "items": "Entries[]", "per": ["Id", "Egress"]}"#,
      scope: "resource",
      answers: [
        "ec2:DescribeEntries":
          #"{"Entries": [{"Id": "a", "Egress": true}, {"Id": "a", "Egress": false}, {"Id": "a", "Egress": true}]}"#
      ])
    #expect(counting.usage()?.amounts == ["a true": 2, "a false": 1])
  }

  @Test("A call per parent goes straight to the parents that are given")
  func perParent() throws {
    let asked = [
      #"iam:ListAttachedRolePolicies {"RoleName":"a"}"#,
      #"iam:ListAttachedRolePolicies {"RoleName":"b"}"#,
    ]
    #expect(try Counting(Self.policies, scope: "resource").questions(of: ["a", "b"]) == asked)
    let counting = try Counting(
      Self.policies, scope: "resource",
      answers: [
        asked[0]: #"{"AttachedPolicies": [{}, {}]}"#, asked[1]: #"{"AttachedPolicies": []}"#,
      ])
    #expect(counting.usage(of: ["a", "b"])?.amounts == ["a": 2, "b": 0])
  }

  @Test("For all parents, they are enumerated first")
  func enumeration() throws {
    #expect(try Counting(Self.policies, scope: "resource").questions() == ["iam:ListRoles"])
    let roles = #"{"Roles": [{"RoleName": "a"}, {"RoleName": "b"}]}"#
    let counting = try Counting(
      Self.policies, scope: "resource", answers: ["iam:ListRoles": roles])
    #expect(counting.questions().count == 2)
    let noRoles = try Counting(
      Self.policies, scope: "resource", answers: ["iam:ListRoles": #"{"Roles": []}"#])
    #expect(noRoles.usage()?.amounts == [:])
  }

  @Test("The parent may stand in what another call lists; both are asked for at once")
  func join() throws {
    let source = #"""
      {"call": "ec2:DescribeNatGateways", "items": "NatGateways[]", "per": "AvailabilityZone",
       "join": {"call": "ec2:DescribeSubnets", "items": "Subnets[]", "on": "SubnetId", "key": "SubnetId"}}
      """#
    #expect(
      try Counting(source, scope: "resource").questions() == [
        "ec2:DescribeNatGateways", "ec2:DescribeSubnets",
      ])
    let gateways =
      #"{"NatGateways": [{"SubnetId": "s-1"}, {"SubnetId": "s-2"}, {"SubnetId": "s-1"}]}"#
    let zones = #"""
      {"Subnets": [{"SubnetId": "s-1", "AvailabilityZone": "eu-west-1a"},
                   {"SubnetId": "s-2", "AvailabilityZone": "eu-west-1b"}]}
      """#
    let counting = try Counting(
      source, scope: "resource",
      answers: ["ec2:DescribeNatGateways": gateways, "ec2:DescribeSubnets": zones])
    #expect(counting.usage()?.amounts == ["eu-west-1a": 2, "eu-west-1b": 1])
    let unknown = try Counting(
      source, scope: "resource",
      answers: ["ec2:DescribeNatGateways": gateways, "ec2:DescribeSubnets": #"{"Subnets": []}"#])
    #expect(
      unknown.refusals() == [
        "ec2:DescribeNatGateways: s-1 is missing in the answer to ec2:DescribeSubnets"
      ])
  }

  @Test("Parts that AWS limits separately are told apart, and the fullest stands for the parent")
  func compartments() throws {
    let source = #"""
      {"call": "ec2:DescribeRouteTables", "items": "RouteTables[]", "per": "Id", "in": "IPv4",
       "parts": {"list": "Routes[]", "where": [{"field": "V4", "absent": false}]},
       "plus": [{"call": "ec2:DescribeRouteTables", "items": "RouteTables[]", "per": "Id", "in": "IPv6",
                 "parts": {"list": "Routes[]", "where": [{"field": "V6", "absent": false}]}}]}
      """#
    let counting = try Counting(
      source, scope: "resource",
      answers: [
        "ec2:DescribeRouteTables":
          #"{"RouteTables": [{"Id": "rtb-1", "Routes": [{"V4": "a"}, {"V6": "b"}, {"V6": "c"}]}]}"#
      ])
    #expect(
      counting.usage(of: ["rtb-1 IPv4", "rtb-1 IPv6", "rtb-1", "rtb-2 IPv4"])?.amounts
        == ["rtb-1 IPv4": 1, "rtb-1 IPv6": 2, "rtb-1": 2, "rtb-2 IPv4": 0])
    #expect(counting.usage()?.amounts == ["rtb-1": 2, "rtb-1 IPv4": 1, "rtb-1 IPv6": 2])
  }
}
