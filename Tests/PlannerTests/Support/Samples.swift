import Documents
import PreflightModel

@testable import Planner

/// Values for tests, naming only what a case is about.
enum Sample {
  static let vpcs = QuotaID(service: "vpc", code: "L-F678F1CE")

  static func quota(
    _ id: QuotaID = vpcs, name: String = "VPCs per Region",
    scope: QuotaAssessment.Scope = .region, isGlobal: Bool = false, defaultValue: Double? = 5,
    isAdjustable: Bool? = true, maximum: Double? = nil, usage: [UsageSource] = [vpcListing],
    consumers: [Consumer] = [consumer()]
  ) -> Quota {
    Quota(
      id: id, name: name, scope: scope, isGlobal: isGlobal, defaultValue: defaultValue,
      defaultDate: nil, isAdjustable: isAdjustable, maximum: maximum, page: nil, usage: usage,
      consumers: consumers, errors: [])
  }

  /// Counts the VPCs that `DescribeVpcs` lists.
  static let vpcListing = UsageSource(
    call: .init(service: "ec2", operation: "DescribeVpcs"), items: path("Vpcs[]"))

  static func consumer(
    _ type: String = "aws_vpc", amount: Consumer.Amount = .fixed(1),
    conditions: [AttributeCondition] = [], parent: String? = nil
  ) -> Consumer {
    Consumer(
      types: [.terraform: type], each: nil, conditions: conditions, amount: amount,
      parent: parent.map { Consumer.ParentRule(attribute: attribute($0)) })
  }

  static func attribute(_ name: String) -> AttributePaths {
    AttributePaths([.terraform: path(name)])
  }

  static func path(_ text: String) -> DocumentPath {
    (try? DocumentPath(text)) ?? DocumentPath(steps: [])
  }

  static func resource(
    _ address: String = "aws_vpc.a", _ change: Change = .create, type: String? = nil,
    attributes: Document = [:], prior: Document = [:], unknown: Document = [:],
    references: [String: [String]] = [:]
  ) -> PlannedResource {
    PlannedResource(
      address: address, type: type ?? String(address.prefix { $0 != "." }), change: change,
      region: "eu-west-1", attributes: attributes, priorAttributes: prior, unknown: unknown,
      references: references)
  }

  static func check(
    _ resources: [PlannedResource], format: PlanFormat = .terraformPlan,
    quotas: [Quota] = [quota()], settings: CheckSettings = CheckSettings(),
    listedQuotas: [String: Int] = [:]
  ) -> Check {
    Check(
      plans: [Plan(path: "plan.json", format: format, resources: resources)],
      defaultRegion: "eu-west-1", globalRegion: "us-east-1",
      catalog: Catalog(quotas, listedQuotas: listedQuotas), settings: settings)
  }
}

/// AWS as a dictionary.
struct ScriptedGatherer: FactGatherer {
  var answers: [String: Fact]

  func answers(to lookups: Set<Lookup>) async -> [Lookup: Fact] {
    Dictionary(
      uniqueKeysWithValues: lookups.map {
        ($0, answers[$0.description] ?? .unavailable(Unavailability(.notRecorded)))
      })
  }
}
