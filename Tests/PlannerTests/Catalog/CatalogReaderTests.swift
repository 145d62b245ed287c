import Documents
import PreflightModel
import Testing

@testable import Planner

@Suite("Catalogue files are read whole, or every fault in them is named")
struct CatalogReaderTests {
  @Test("A sound entry is read with all its members")
  func soundEntry() throws {
    let quota = try CatalogText.read([
      "default": "200", "defaultDate": #""2024-02-10""#, "adjustable": "true", "maximum": "400",
      "initial": "1", "page": #""https://docs.aws.amazon.com/""#, "note": #""Words.""#,
      "errors": #"[{"code": "SubnetLimitExceeded", "message": "The maximum"}]"#,
    ])
    #expect(quota.id == QuotaID("vpc/L-407747CB"))
    #expect(quota.name == "Subnets per VPC")
    #expect(quota.scope == .resource)
    #expect(!quota.isGlobal)
    #expect(quota.defaultValue == 200)
    #expect(quota.defaultDate == "2024-02-10")
    #expect(quota.isAdjustable == true)
    #expect(quota.maximum == 400)
    #expect(quota.initialAmount == 1)
    #expect(quota.note == "Words.")
    #expect(quota.errors.map(\.code) == ["SubnetLimitExceeded"])
    #expect(quota.usage.map(\.call.description) == ["ec2:DescribeSubnets"])
    #expect(quota.usage[0].measure == .count)
    #expect(quota.consumers[0].amount == .fixed(1))
  }

  @Test("One quota of the whole account is global, one per resource where it says so")
  func global() throws {
    let listing = #"[{"call": "iam:ListRoles", "items": "Roles[]"}]"#
    let account = try CatalogText.read([
      "scope": #""account""#, "usage": listing, "consumers": "[]",
    ])
    #expect(account.isGlobal)
    #expect(try CatalogText.read(["global": "true"]).isGlobal)
  }

  @Test(
    "A measure is told by the member that names what is read",
    arguments: [
      (#""value": "A.B""#, "value(A.B,nil,1.0)"),
      (#""value": "A", "minus": "B", "divideBy": 4"#, "value(A,B,4.0)"),
      (#""sum": "Size", "divideBy": 1024"#, "sum([Size],1024.0)"),
      (#""sum": ["Cores", "Threads"]"#, "sum([Cores, Threads],1.0)"),
      (#""sum": "Shards[].Nodes""#, "sum([Shards[].Nodes],1.0)"),
      (#""length": "Routes""#, "length(Routes)"),
      (#""characters": "Document""#, "characters(Document)"),
      (#""policyCharacters": "Document""#, "policyCharacters(Document)"),
      (#""distinct": "Topic""#, "distinct(Topic)"),
      (#""measure": "securityGroupRules""#, "securityGroupRules"),
      ("", "count"),
    ])
  func measures(members: String, expected: String) throws {
    let extra = members.isEmpty ? "" : ", \(members)"
    let usage = #"[{"call": "ec2:DescribeThings", "items": "Things[]", "per": "Id"\#(extra)}]"#
    let quota = try CatalogText.read(["usage": usage, "consumers": "[]"])
    let measure = quota.usage[0].measure
    let text =
      switch measure {
      case .count: "count"
      case .distinct(let path): "distinct(\(path))"
      case .sum(let paths, let divisor): "sum(\(paths),\(divisor))"
      case .length(let path): "length(\(path))"
      case .characters(let path): "characters(\(path))"
      case .policyCharacters(let path): "policyCharacters(\(path))"
      case .value(let path, let minus, let divisor):
        "value(\(path),\(minus.map(\.description) ?? "nil"),\(divisor))"
      case .securityGroupRules: "securityGroupRules"
      case .metric(let metric): "metric(\(metric.name))"
      }
    #expect(text == expected)
  }

  @Test("An attribute that is spelled alike in all tools is written once, in Terraform's way")
  func spelling() throws {
    let quota = try CatalogText.read([
      "consumers": """
      [{"terraform": "aws_subnet", "pulumi": "aws:ec2/subnet:Subnet",
        "cloudformation": "AWS::EC2::Subnet", "parent": "vpc_config.vpc_id"}]
      """
    ])
    let parent = try #require(quota.consumers[0].parent?.attribute)
    #expect(parent[.terraform]?.description == "vpc_config.vpc_id")
    #expect(parent[.pulumi]?.description == "vpcConfig.vpcId")
    #expect(parent[.cloudFormation]?.description == "VpcConfig.VpcId")
  }

  @Test(
    "What an attribute must be like, when absent and when unknown",
    arguments: [
      (#""is": "a""#, Condition(.isOneOf(["a"]), passesAbsent: false), "mayPass"),
      (
        #""isNot": ["a", "b"], "absent": true, "unknown": true"#,
        Condition(.isNoneOf(["a", "b"]), passesAbsent: true), "passes"
      ),
      (#""absent": true"#, Condition(.isOneOf([]), passesAbsent: true), "mayPass"),
      (
        #""absent": false, "unknown": false"#, Condition(.isNoneOf([]), passesAbsent: false),
        "fails"
      ),
      (#""unknown": false"#, Condition(.isNoneOf([]), passesAbsent: true), "fails"),
      (
        #""family": ["m", "c"]"#, Condition(.isOfFamily(["m", "c"]), passesAbsent: false), "mayPass"
      ),
    ])
  func conditions(members: String, condition: Condition, unknown: String) throws {
    let quota = try CatalogText.read([
      "consumers":
        #"[{"terraform": "aws_subnet", "parent": "vpc_id", "where": [{"attribute": "kind", \#(members)}]}]"#
    ])
    let read = try #require(quota.consumers[0].conditions.first)
    #expect(read.condition == condition)
    #expect("\(read.unknown)" == unknown)
  }

  @Test("Another version is refused without a word about the rest")
  func version() throws {
    let faults = try CatalogText.faults(
      in: #"{"schema": "headroom/catalog/2", "quotas": 3, "odd": 1}"#)
    #expect(faults.contains { $0.hasPrefix("/schema: is \"headroom/catalog/2\"") })
    #expect(!faults.contains { $0.hasPrefix("/quotas") })
  }

  @Test("A text that is no JSON is a fault of the file")
  func noJSON() throws {
    let faults = try CatalogText.faults(in: "{")
    #expect(faults.count == 1)
    #expect(faults[0].hasPrefix("is no JSON: "))
  }

  @Test("A user's file puts its quotas in place of ours and adds what is new")
  func extending() throws {
    func catalog(_ changes: [[String: String]], listed: Int) throws -> Catalog {
      let quotas = changes.map(CatalogText.quota).joined(separator: ", ")
      let text = """
        {"schema": "headroom/catalog/1", "services": {"vpc": {"listed": \(listed)}},
         "quotas": [\(quotas)]}
        """
      return try Catalog(json: Array(text.utf8))
    }
    let extended = try catalog([[:], ["code": #""L-F678F1CE""#]], listed: 30)
      .extended(by: catalog([["default": "7"], ["code": #""L-A4707A72""#]], listed: 40))
    #expect(extended.quotas.count == 3)
    #expect(extended.quotas[QuotaID(service: "vpc", code: "L-407747CB")]?.defaultValue == 7)
    #expect(extended.listedQuotas(of: "vpc") == 40)
    #expect(extended.listedQuotas(of: "ec2") == nil)
  }
}
