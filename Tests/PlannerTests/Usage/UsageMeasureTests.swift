import Documents
import PreflightModel
import Testing

@testable import Planner

@Suite("Each measure counts what the catalogue says, and never takes what is missing for 0")
struct UsageMeasureTests {
  static let vpcs = #"{"call": "ec2:DescribeVpcs", "items": "Vpcs[]"}"#

  @Test("101 items of two pages that were put together count 101")
  func count() throws {
    let items = (1...101).map { #"{"VpcId": "vpc-\#($0)"}"# }.joined(separator: ", ")
    let counting = try Counting(Self.vpcs, answers: ["ec2:DescribeVpcs": #"{"Vpcs": [\#(items)]}"#])
    #expect(counting.usage()?.total == 101)
    #expect(counting.usage()?.source == "ec2:DescribeVpcs")
  }

  @Test("An empty list is 0, a list that is missing is no answer")
  func emptyAndAbsent() throws {
    let empty = try Counting(Self.vpcs, answers: ["ec2:DescribeVpcs": #"{"Vpcs": []}"#])
    #expect(empty.usage()?.total == 0)
    for answer in ["{}", #"{"Vpcs": null}"#, #"{"Vpcs": {}}"#] {
      let absent = try Counting(Self.vpcs, answers: ["ec2:DescribeVpcs": answer])
      #expect(
        absent.refusals() == [
          "ec2:DescribeVpcs: the answer to ec2:DescribeVpcs lacks Vpcs[]"
        ])
    }
  }

  @Test("A list within each element must be there in every one")
  func nested() throws {
    let source = #"{"call": "ec2:DescribeInstances", "items": "Reservations[].Instances[]"}"#
    let whole = #"{"Reservations": [{"Instances": [{}, {}]}, {"Instances": []}]}"#
    #expect(try Counting(source, answers: ["ec2:DescribeInstances": whole]).usage()?.total == 2)
    let broken = #"{"Reservations": [{"Instances": [{}, {}]}, {}]}"#
    #expect(try Counting(source, answers: ["ec2:DescribeInstances": broken]).refusals().count == 1)
  }

  @Test("Where the service leaves an empty list out, none is 0")
  func mayBeAbsent() throws {
    let source = #"{"call": "sns:ListTopics", "items": "Topics[]", "itemsMayBeAbsent": true}"#
    #expect(try Counting(source, answers: ["sns:ListTopics": "{}"]).usage()?.total == 0)
  }

  @Test(
    "Measures of the items",
    arguments: [
      (#""sum": "Size""#, #"[{"Size": 3}, {"Size": 4.5}]"#, 7.5),
      (#""sum": "Size", "divideBy": 1024"#, #"[{"Size": 512}, {"Size": 512}]"#, 1),
      (
        #""sum": ["Cores", "Threads"]"#,
        #"[{"Cores": 4, "Threads": 2}, {"Cores": 2, "Threads": 1}]"#, 10
      ),
      (
        #""sum": "Shards[].Nodes""#, #"[{"Shards": [{"Nodes": 2}, {"Nodes": 3}]}, {"Shards": []}]"#,
        5
      ),
      (#""distinct": "Topic""#, #"[{"Topic": "a"}, {"Topic": "b"}, {"Topic": "a"}]"#, 2),
      (#""distinct": "Topics[]""#, #"[{"Topics": ["a", "b"]}, {"Topics": ["b"]}]"#, 2),
      (#""length": "Routes""#, #"[{"Routes": [{}, {}]}, {"Routes": []}]"#, 2),
      (#""length": "Routes[].Hops[]""#, #"[{"Routes": [{"Hops": [1, 2]}, {"Hops": [3]}]}]"#, 3),
      (#""characters": "Policy""#, #"[{"Policy": "äöü😀"}]"#, 4),
    ])
  func items(measure: String, items: String, expected: Double) throws {
    let counting = try Counting(
      #"{"call": "ec2:DescribeThings", "items": "Things[]", \#(measure)}"#,
      answers: ["ec2:DescribeThings": #"{"Things": \#(items)}"#])
    #expect(counting.usage()?.total == expected)
  }

  @Test(
    "A number that is missing or makes no sense is no answer",
    arguments: [
      (#""sum": "Size""#, "[{}]"),
      (#""sum": "Size""#, #"[{"Size": "4"}]"#),
      (#""sum": "Size""#, #"[{"Size": null}]"#),
      (#""sum": "Size""#, #"[{"Size": 1e999}]"#),
      (#""sum": "Size""#, #"[{"Size": -4}]"#),
      (#""sum": "Shards[].Nodes""#, #"[{"Shards": [{}]}]"#),
      (#""length": "Routes""#, #"[{"Routes": 4}]"#),
      (#""characters": "Policy""#, "[{}]"),
      (#""distinct": "Topic""#, #"[{"Topic": "a"}, {}]"#),
    ])
  func missing(measure: String, items: String) throws {
    let counting = try Counting(
      #"{"call": "ec2:DescribeThings", "items": "Things[]", \#(measure)}"#,
      answers: ["ec2:DescribeThings": #"{"Things": \#(items)}"#])
    #expect(counting.usage() == nil)
    #expect(counting.refusals().count == 1)
  }

  @Test("What the service reports itself comes with its limit")
  func summary() throws {
    let source =
      #"{"call": "iam:GetAccountSummary", "value": "SummaryMap.Roles", "limit": "SummaryMap.RolesQuota"}"#
    let answer = #"{"SummaryMap": {"Roles": 1000, "RolesQuota": 1000}}"#
    let usage = try Counting(source, answers: ["iam:GetAccountSummary": answer]).usage()
    #expect(usage?.total == 1000)
    #expect(usage?.limit == 1000)
    let other = #"{"SummaryMap": {"Users": 3}}"#
    #expect(
      try Counting(source, answers: ["iam:GetAccountSummary": other]).refusals() == [
        "iam:GetAccountSummary: the answer to iam:GetAccountSummary lacks SummaryMap.Roles"
      ])
  }

  @Test("A figure is found by its name among others; one that is not there is no answer")
  func named() throws {
    let source = """
      {"call": "rds:DescribeAccountAttributes", "items": "AccountQuotas[]",
       "where": [{"field": "AccountQuotaName", "is": "DBInstances"}], "value": "Used", "limit": "Max"}
      """
    let answer = """
      {"AccountQuotas": [{"AccountQuotaName": "DBClusters", "Used": 1, "Max": 40},
                         {"AccountQuotaName": "DBInstances", "Used": 7, "Max": 42}]}
      """
    let usage = try Counting(source, answers: ["rds:DescribeAccountAttributes": answer]).usage()
    #expect(usage?.total == 7)
    #expect(usage?.limit == 42)
    let none = try Counting(
      source, answers: ["rds:DescribeAccountAttributes": #"{"AccountQuotas": []}"#])
    #expect(none.usage() == nil)
    #expect(none.refusals().count == 1)
  }

  @Test("One figure less another")
  func difference() throws {
    let source = """
      {"call": "lambda:GetAccountSettings", "value": "AccountLimit.ConcurrentExecutions",
       "minus": "AccountLimit.UnreservedConcurrentExecutions",
       "limit": "AccountLimit.ConcurrentExecutions"}
      """
    let answer =
      #"{"AccountLimit": {"ConcurrentExecutions": 1000, "UnreservedConcurrentExecutions": 850}}"#
    let usage = try Counting(source, answers: ["lambda:GetAccountSettings": answer]).usage()
    #expect(usage?.total == 150)
    #expect(usage?.limit == 1000)
  }

  @Test("What is added up is asked for at once, and all of it must be known")
  func plus() throws {
    let source = """
      {"call": "ec2:DescribeA", "items": "As[]", "plus": [{"call": "ec2:DescribeB", "items": "Bs[]",
       "sum": "Count", "exact": false}]}
      """
    #expect(try Counting(source).questions() == ["ec2:DescribeA", "ec2:DescribeB"])
    let both = try Counting(
      source,
      answers: ["ec2:DescribeA": #"{"As": [{}]}"#, "ec2:DescribeB": #"{"Bs": [{"Count": 4}]}"#])
    #expect(both.usage()?.total == 5)
    #expect(both.usage()?.isExact == false)
    let one = try Counting(
      source, answers: ["ec2:DescribeA": #"{"As": [{}]}"#, "ec2:DescribeB": "ec2:DescribeB"])
    #expect(one.usage() == nil)
  }

  @Test("What is added up may stand in what another call lists")
  func join() throws {
    let source = #"""
      {"call": "ec2:DescribeInstances", "items": "Instances[]", "sum": "VCpus",
       "join": {"call": "ec2:DescribeInstanceTypes", "items": "Types[]", "on": "Type", "key": "Name"}}
      """#
    let counting = try Counting(
      source,
      answers: [
        "ec2:DescribeInstances": #"{"Instances": [{"Type": "a"}, {"Type": "b"}, {"Type": "a"}]}"#,
        "ec2:DescribeInstanceTypes":
          #"{"Types": [{"Name": "a", "VCpus": 2}, {"Name": "b", "VCpus": 8}]}"#,
      ])
    #expect(counting.usage()?.total == 12)
  }
}
