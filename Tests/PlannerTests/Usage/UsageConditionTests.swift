import Documents
import PreflightModel
import Testing

@testable import Planner

@Suite("Only items that pass the conditions count")
struct UsageConditionTests {
  @Test(
    "Tests of a member",
    arguments: [
      (#""is": "vpc""#, 1), (#""is": ["vpc", "standard"]"#, 2), (#""isNot": "vpc""#, 1),
      (#""isNot": "vpc", "absent": true"#, 2), (#""absent": true"#, 1), (#""absent": false"#, 2),
      (#""startsWith": "v""#, 1), (#""startsNotWith": "v""#, 1),
      (#""startsNotWith": "v", "absent": true"#, 2),
    ])
  func tests(test: String, expected: Double) throws {
    let counting = try Counting(
      #"{"call": "ec2:DescribeAddresses", "items": "Addresses[]", "where": [{"field": "Domain", \#(test)}]}"#,
      answers: [
        "ec2:DescribeAddresses": #"{"Addresses": [{"Domain": "vpc"}, {"Domain": "standard"}, {}]}"#
      ])
    #expect(counting.usage()?.total == expected)
  }

  @Test(
    "Of several values one must be as demanded, and none as forbidden",
    arguments: [
      (#""is": "EDGE""#, 1), (#""isNot": "EDGE""#, 1), (#""isNot": "EDGE", "absent": true"#, 2),
    ])
  func plural(test: String, expected: Double) throws {
    let counting = try Counting(
      #"{"call": "apigateway:GetRestApis", "items": "items[]", "where": [{"field": "types[]", \#(test)}]}"#,
      answers: [
        "apigateway:GetRestApis":
          #"{"items": [{"types": ["REGIONAL", "EDGE"]}, {"types": ["PRIVATE"]}, {"types": []}]}"#
      ])
    #expect(counting.usage()?.total == expected)
  }

  @Test(
    "The family of an instance type is the letters before its first digit",
    arguments: [
      ("m5.large", 1), ("c7gn.metal", 1), ("mac2.metal", 0), ("trn1.2xlarge", 0), ("m", 1), ("", 0),
    ])
  func family(type: String, expected: Double) throws {
    let counting = try Counting(
      #"{"call": "ec2:DescribeInstances", "items": "Instances[]", "where": [{"field": "InstanceType", "family": ["c", "m", "t"]}]}"#,
      answers: ["ec2:DescribeInstances": #"{"Instances": [{"InstanceType": "\#(type)"}]}"#])
    #expect(counting.usage()?.total == expected)
  }

  @Test("What another account shares with us is not ours")
  func account() throws {
    let source = #"""
      {"call": "ec2:DescribeVpcs", "items": "Vpcs[]",
       "where": [{"field": "OwnerId", "is": "${account}", "absent": true}]}
      """#
    let vpcs = #"{"Vpcs": [{"OwnerId": "123456789012"}, {"OwnerId": "210987654321"}, {}]}"#
    var counting = try Counting(source, answers: ["ec2:DescribeVpcs": vpcs])
    #expect(counting.usage()?.total == 2)
    counting.account = nil
    #expect(
      counting.refusals() == [
        "ec2:DescribeVpcs: the account is not known, so what is its own cannot be told"
      ])
    var silent = try Counting(source, answers: ["ec2:DescribeVpcs": #"{"Vpcs": [{}, {}]}"#])
    silent.account = nil
    #expect(silent.usage()?.total == 2)
  }

  @Test("A call that needs the account is not made without it")
  func accountInInput() throws {
    var counting = try Counting(
      #"{"call": "s3control:ListAccessPoints", "input": {"AccountId": "${account}"}, "items": "AccessPointList[]"}"#
    )
    #expect(counting.questions() == [#"s3control:ListAccessPoints {"AccountId":"123456789012"}"#])
    counting.account = nil
    #expect(counting.refusals().count == 1)
  }

  @Test("Elements within items have conditions of their own")
  func parts() throws {
    let counting = try Counting(
      #"""
      {"call": "ec2:DescribeVpcs", "items": "Vpcs[]", "where": [{"field": "IsDefault", "is": false}],
       "parts": {"list": "Blocks[]", "where": [{"field": "State", "is": ["associated", "associating"]}]}}
      """#,
      answers: [
        "ec2:DescribeVpcs": #"""
        {"Vpcs": [{"IsDefault": false, "Blocks": [{"State": "associated"}, {"State": "failed"}]},
                  {"IsDefault": false, "Blocks": []}, {"IsDefault": true}]}
        """#
      ])
    #expect(counting.usage()?.total == 1)
  }
}
