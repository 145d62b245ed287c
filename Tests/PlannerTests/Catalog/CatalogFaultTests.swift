import Documents
import Testing

@testable import Planner

@Suite("Each fault of a catalogue file is named with its place")
struct CatalogFaultTests {
  @Test("All faults are named, not only the first")
  func all() throws {
    let faults = try CatalogText.faults(
      in: CatalogText.file([
        "code": #""L-1""#, "odd": "1", "default": #""five""#,
        "usage":
          #"[{"call": "ec2", "items": "Subnets"}, {"call": "ec2:DescribeSubnets", "items": "Subnets[", "per": "VpcId"}]"#,
      ]))
    #expect(faults.count >= 5)
    #expect(faults.contains { $0.hasPrefix("/quotas/0: has an unknown member \"odd\"") })
    #expect(faults.contains { $0.hasPrefix("/quotas/0/code: ") })
    #expect(faults.contains("/quotas/0/default: must be a number, not a string"))
    #expect(faults.contains { $0.hasPrefix("/quotas/0/usage/0/call: ") })
    #expect(faults.contains { $0.hasPrefix("/quotas/0/usage/0/items: ") })
    #expect(faults.contains { $0.hasPrefix("/quotas/0/usage/0: does not tell the parent") })
    #expect(
      faults.contains { $0.hasPrefix("/quotas/0/usage/1/items: ") && $0.contains("is no path") })
  }

  @Test(
    "Identity, numbers and words",
    arguments: [
      ("service", #""v!""#, "/quotas/0/service: \"v!\" is no service code"),
      ("service", "", "/quotas/0: lacks \"service\""),
      ("code", #""L-407747cb""#, "/quotas/0/code: \"L-407747cb\" is no quota code"),
      ("code", "7", "/quotas/0/code: must be a string, not a number"),
      ("name", #""""#, "/quotas/0/name: must not be empty"),
      ("scope", #""zone""#, "/quotas/0/scope: is no scope; known are region, account, resource"),
      ("default", "-1", "/quotas/0/default: must be a number from 0 up"),
      ("default", "1e999", "/quotas/0/default: must be a number from 0 up"),
      ("maximum", "0", "/quotas/0/maximum: must be more than 0"),
      ("adjustable", #""yes""#, "/quotas/0/adjustable: must be true or false, not a string"),
      (
        "defaultDate", #""2024-02-10""#, "/quotas/0/defaultDate: must not stand without \"default\""
      ),
      ("defaultDate", #""10.2.2024""#, "/quotas/0/defaultDate: \"10.2.2024\" is no date"),
      ("defaultDate", #""2024-13-01""#, "/quotas/0/defaultDate: \"2024-13-01\" is no date"),
      ("page", #""http://example.com""#, "/quotas/0/page: must begin with https://"),
      ("errors", #"[{"message": "x"}]"#, "/quotas/0/errors/0: lacks \"code\""),
      ("errors", "{}", "/quotas/0/errors: must be a list, not an object"),
      ("usage", "[]", "/quotas/0/usage: must name at least one source"),
      ("limit", #"{"call": "iam:GetAccountSummary"}"#, "/quotas/0/limit: lacks \"value\""),
    ])
  func quota(member: String, value: String, fault: String) throws {
    let faults = try CatalogText.faults(in: CatalogText.file([member: value]))
    #expect(faults.contains { $0.hasPrefix(fault) }, "\(faults)")
  }

  @Test(
    "Sources of usage",
    arguments: [
      (
        #""call": "EC2:describeVpcs""#,
        "/call: \"EC2:describeVpcs\" is no call like ec2:DescribeVpcs"
      ),
      (#""items": "Subnets""#, "/items: must name the elements of a list"),
      (#""limit": "Limits[].Max""#, "/limit: must name one value"),
      (#""per": []"#, ": does not tell the parent"),
      (#""value": "A", "sum": "B""#, "/sum: \"sum\" must not stand beside \"value\""),
      (#""minus": "A""#, "/minus: must only stand with \"value\""),
      (#""length": "A", "divideBy": 2"#, "/divideBy: must only stand with \"value\" or \"sum\""),
      (#""sum": "A", "divideBy": 0"#, "/divideBy: must be more than 0"),
      (#""sum": ["A[].B", "C"]"#, "/sum/0: must name one value"),
      (#""measure": "guess""#, "/measure: \"guess\" is no measure"),
      (#""input": {"Id": "${vpc}"}"#, "/input/Id: has an unknown placeholder \"vpc\""),
      (#""input": {"Id": "${each}"}"#, "/input/Id: has ${each}, which nothing gives a value here"),
      (
        #""input": {"Id": "${parents}"}"#,
        "/input/Id: has ${parents}, which must stand alone in a list"
      ),
      (
        #""input": {"Ids": ["${parents}", "x"]}"#,
        "/input/Ids/0: has ${parents}, which must stand alone"
      ),
      (#""input": {"Id": "${parent}"}"#, "/input: has ${parent}, but no \"each\""),
      (#""input": []"#, "/input: must be an object, not an array"),
      (
        #""each": {"call": "ec2:DescribeVpcs", "values": "Vpcs[].VpcId"}"#,
        "/each: is not used: neither ${each} nor ${parent} stands in \"input\""
      ),
      (
        #""input": {"Id": "${each}"}, "each": {"call": "ec2:DescribeVpcs", "values": "Vpcs[].VpcId", "batch": 5}"#,
        "/each: has a \"batch\", but ${each} does not stand alone in a list"
      ),
      (
        #""join": {"call": "ec2:DescribeVpcs", "items": "Vpcs[]", "on": "VpcId"}"#,
        "/join: lacks \"key\""
      ),
      (#""parts": {"list": "Routes"}"#, "/parts/list: must name the elements of a list"),
      (#""where": [{"field": "A"}]"#, "/where/0: lacks a test"),
      (#""where": [{"is": "A"}]"#, "/where/0: lacks \"field\""),
      (#""where": [{"field": "A", "is": []}]"#, "/where/0/is: must name at least one value"),
      (#""where": [{"field": "A", "is": "${parent}"}]"#, "/where/0/is: has \"${parent}\""),
      (#""where": [{"field": "A", "startsWith": 5}]"#, "/where/0/startsWith: must be a string"),
      (
        #""where": [{"field": "A", "family": ["M5"]}]"#, "/where/0/family/0: must be the lower-case"
      ),
      (
        #""plus": [{"call": "ec2:DescribeVpcs", "items": "Vpcs[]", "per": "VpcId", "plus": []}]"#,
        "/plus/0/plus: must not stand within another \"plus\""
      ),
    ])
  func usage(members: String, fault: String) throws {
    // A later member of the same name would be refused as a duplicate, so the sound ones step back.
    let sound = [
      ("call", #""ec2:DescribeSubnets""#), ("items", #""Subnets[]""#), ("per", #""VpcId""#),
    ]
    let rest = sound.filter {
      !members.contains("\"\($0.0)\": ") || members.contains("\"\($0.0)\": \"ec2:DescribeVpcs\"")
    }
    .map { "\"\($0.0)\": \($0.1)" }
    let source = "{" + ([members] + rest).joined(separator: ", ") + "}"
    let faults = try CatalogText.faults(
      in: CatalogText.file(["usage": "[\(source)]", "consumers": "[]"]))
    #expect(faults.contains { $0.hasPrefix("/quotas/0/usage/0\(fault)") }, "\(faults)")
  }

  @Test(
    "Consumers",
    arguments: [
      (#"{"parent": "vpc_id"}"#, ": names no resource type: terraform, pulumi, cloudformation"),
      (
        #"{"terraform": "AWS_subnet"}"#,
        "/terraform: \"AWS_subnet\" is no resource type like aws_vpc"
      ),
      (#"{"pulumi": "aws:ec2:Subnet"}"#, "/pulumi: \"aws:ec2:Subnet\" is no resource type"),
      (#"{"cloudformation": "aws_subnet"}"#, "/cloudformation: \"aws_subnet\" is no resource type"),
      (
        #"{"terraform": "aws_subnet", "parent": {"pulumi": "vpcId"}}"#,
        "/parent: lacks \"terraform\""
      ),
      (
        #"{"terraform": "aws_subnet", "parent": {"terraform": "vpc_id", "pulumi": "vpcId"}}"#,
        "/parent/pulumi: must not stand where the consumer names no type for pulumi"
      ),
      (#"{"terraform": "aws_subnet", "parent": "vpc..id"}"#, "/parent: \"vpc..id\" is no path"),
      (#"{"terraform": "aws_subnet", "amount": 0}"#, "/amount: must be more than 0"),
      (
        #"{"terraform": "aws_subnet", "amount": "many"}"#,
        "/amount: must be a number, \"securityGroupRules\""
      ),
      (
        #"{"terraform": "aws_subnet", "amount": {"absent": 1}}"#,
        "/amount: must have one of value, product"
      ),
      (
        #"{"terraform": "aws_subnet", "amount": {"characters": "policy", "divideBy": 2}}"#,
        "/amount/divideBy: must not stand with \"characters\""
      ),
      (
        #"{"terraform": "aws_subnet", "amount": {"product": ["size"]}}"#,
        "/amount/product: must name at least two"
      ),
      (
        #"{"terraform": "aws_subnet", "skipsUnknownList": true}"#,
        "/skipsUnknownList: must only stand with \"each\""
      ),
      (
        #"{"terraform": "aws_subnet", "in": "IPv4"}"#,
        "/in: must not stand where no usage is counted in parts"
      ),
      (
        #"{"terraform": "aws_subnet", "parent": {"via": {}}}"#,
        "/parent: lacks \"attribute\""
      ),
    ])
  func consumers(consumer: String, fault: String) throws {
    let faults = try CatalogText.faults(in: CatalogText.file(["consumers": "[\(consumer)]"]))
    #expect(faults.contains { $0.hasPrefix("/quotas/0/consumers/0\(fault)") }, "\(faults)")
  }

  @Test("What is not per parent must not name one")
  func scope() throws {
    let faults = try CatalogText.faults(
      in: CatalogText.file(["scope": #""region""#, "initial": "1", "global": "true"]))
    for fault in [
      "/quotas/0/usage/0/per: must only stand with the scope \"resource\"",
      "/quotas/0/consumers/0/parent: must only stand with the scope \"resource\"",
      "/quotas/0/initial: must only stand with the scope \"resource\"",
      "/quotas/0/global: must not stand with the scope \"region\"",
    ] { #expect(faults.contains(fault), "\(faults)") }
  }

  @Test("Consumers take from the parts that are counted")
  func compartments() throws {
    let faults = try CatalogText.faults(
      in: CatalogText.file([
        "usage":
          #"[{"call": "ec2:DescribeSubnets", "items": "Subnets[]", "per": "VpcId", "in": "IPv4"}]"#,
        "consumers":
          #"[{"terraform": "aws_a"}, {"terraform": "aws_b", "in": "IPv6"}, {"terraform": "aws_c", "in": "IPv4"}]"#,
      ]))
    #expect(
      faults == [
        "/quotas/0/consumers/0: lacks \"in\": the usage is counted in IPv4",
        "/quotas/0/consumers/1/in: \"IPv6\" is not counted; the usage is in IPv4",
      ])
  }

  @Test("No quota and no consumer stands twice")
  func duplicates() throws {
    let consumer = #"{"terraform": "aws_subnet", "parent": "vpc_id"}"#
    let faults = try CatalogText.faults(
      in: CatalogText.file(quotas: [
        CatalogText.quota(), CatalogText.quota(["consumers": "[\(consumer), \(consumer)]"]),
      ]))
    #expect(
      faults == [
        "/quotas/1/consumers/1: repeats /quotas/1/consumers/0",
        "/quotas/1: repeats vpc/L-407747CB, which stands at /quotas/0",
      ])
  }

  @Test("A name with a slash stays one step of the path")
  func escapes() throws {
    let faults = try CatalogText.faults(
      in: #"{"schema": "headroom/catalog/1", "services": {"a/b~c": {"listed": 1.5}}, "quotas": []}"#
    )
    #expect(
      faults == [
        "/services/a~1b~0c: stands under a name that is no service code",
        "/services/a~1b~0c/listed: must be a whole number",
      ])
  }
}
