import CEmbeddedData
import Documents
import Foundation
import PreflightModel
import TestSupport
import Testing

@testable import Planner

@Suite("The catalogue that headroom comes with is sound and true")
struct ShippedCatalogTests {
  static let path = packageRoot + "/quotas.json"

  @Test("It reads without a fault, and is what the binary holds")
  func sound() throws {
    let embedded = try Catalog.embedded()
    let file = try Catalog(json: Array(try Data(contentsOf: URL(fileURLWithPath: Self.path))))
    #expect(embedded.quotas == file.quotas)
    #expect(embedded.quotas.count >= 417)
  }

  @Test("Each has a page of AWS, each default its date, and a quota no plan takes from says why")
  func whole() throws {
    for quota in try Catalog.embedded().quotas.values {
      #expect((quota.defaultValue == nil) == (quota.defaultDate == nil), "\(quota.id)")
      #expect(quota.page?.hasPrefix("https://docs.aws.amazon.com/") == true, "\(quota.id)")
      #expect(!quota.consumers.isEmpty || quota.note != nil, "\(quota.id)")
    }
  }

  @Test("Every code stands in a listing of AWS's quotas")
  func codes() throws {
    let listing = try String(
      contentsOfFile: packageRoot + "/Tests/Fixtures/quota-codes.txt", encoding: .utf8)
    let known = Set(listing.split(separator: "\n").compactMap { QuotaID(String($0)) })
    let catalog = try Catalog.embedded()
    #expect(Set(catalog.quotas.keys).subtracting(known) == [])
    for service in Set(catalog.quotas.keys.map(\.service)) {
      #expect(catalog.listedQuotas(of: service) != nil, "\(service)")
    }
  }

  @Test("Every operation, input, path and value exists in botocore's models, with a fitting type")
  func models() async throws {
    let text = try String(contentsOfFile: Self.path, encoding: .utf8)
    let faults = try await PythonOracle("Tests/Oracles/catalog_models.py").answer(to: text)
    #expect(faults == "")
  }

  @Test("The models tell of what does not exist")
  func modelFaults() async throws {
    let cases = [
      (#"{"call": "ec2:DescribeVpc"}"#, "no such operation"),
      (#"{"call": "ec2:DescribeVpcs", "items": "VPCs[]"}"#, "has no VPCs"),
      (#"{"call": "ec2:DescribeVpcs", "items": "Vpcs[]", "per": "Id"}"#, "has no Id"),
      (#"{"call": "ec2:DescribeVpcs", "items": "Vpcs[]", "sum": "VpcId"}"#, "is a string"),
      (#"{"call": "ec2:DescribeVpcs", "input": {"Filter": []}}"#, "has no Filter"),
      (#"{"call": "iam:GetAccountSummary", "value": "SummaryMap.Rolls"}"#, "is no key"),
      (#"{"call": "iam:ListAttachedRolePolicies"}"#, "lacks RoleName"),
      (
        #"{"call": "elbv2:DescribeLoadBalancers", "items": "LoadBalancers[]", "where": [{"field": "Type", "is": "alb"}]}"#,
        "alb is no value"
      ),
    ]
    let sources = cases.map(\.0).joined(separator: ", ")
    let text = #"{"quotas": [{"service": "x", "code": "y", "usage": [\#(sources)]}]}"#
    let faults = try await PythonOracle("Tests/Oracles/catalog_models.py").answer(to: text)
      .split(separator: "\n")
    for (index, (_, fault)) in cases.enumerated() {
      #expect(faults.contains { $0.hasPrefix("x/y usage \(index): ") && $0.contains(fault) })
    }
  }

  @Test("Every call is one that headroom can make")
  func operations() throws {
    var count = 0
    let start = embedded_aws_operations(&count)
    let operations = try Document(json: Array(UnsafeBufferPointer(start: start, count: count)))
    for quota in try Catalog.embedded().quotas.values {
      for call in quota.calls {
        let known = operations[call.service]?["operations"]?[call.operation]
        #expect(known != nil, "\(quota.id): \(call)")
      }
    }
  }

  @Test("It stands in the form that docs/schema/format-catalog.py gives it")
  func formatted() async throws {
    _ = try await PythonOracle("docs/schema/format-catalog.py")
      .answer(to: "", arguments: ["--check", Self.path])
  }

  @Test("It is described by its published schema, and so is nothing unsound")
  func schema() async throws {
    let text = try String(contentsOfFile: Self.path, encoding: .utf8)
    let schema = packageRoot + "/docs/schema/catalog.schema.json"
    let oracle = PythonOracle("Tests/Oracles/catalog_schema.py")
    #expect(try await oracle.answer(to: text, arguments: [schema]) == "")
    for changes in [["odd": "1"], ["scope": #""zone""#], ["usage": "[]"], ["code": #""L-1""#]] {
      let unsound = CatalogText.file(changes)
      #expect(try await oracle.answer(to: unsound, arguments: [schema]) != "", "\(changes)")
    }
  }

  @Test("A figure that the service states itself is asked for before anything is listed")
  func cheapestFirst() throws {
    for quota in try Catalog.embedded().quotas.values {
      let states = quota.usage.map { $0.limit != nil }
      #expect(states == states.sorted { $0 && !$1 }, "\(quota.id)")
    }
  }
}

extension Quota {
  fileprivate var calls: [UsageSource.CallTemplate] {
    (usage + [limit].compactMap(\.self)).flatMap { [$0] + $0.plus }.flatMap(\.calls)
      + consumers.compactMap(\.parent?.via?.call)
  }
}

extension UsageSource {
  fileprivate var calls: [CallTemplate] {
    [call] + [each?.call, outer?.call, join?.call].compactMap(\.self)
  }
}
