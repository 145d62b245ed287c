import Documents
import PreflightModel

@testable import Planner

/// An account in which everything that a plan names is there, offered, and has room.
///
/// What it has no answer for is refused, so that it can make a finding undetermined and never block.
struct GenerousAccount: FactGatherer {
  /// The ids that plans name, `subnet-…` and `vpc-…` among them.
  let names: Set<String>
  /// The names of the roles that plans create.
  let created: Set<String>
  /// The one that the plans are for.
  let account: String
  /// Of which every quota has AWS's default.
  let catalog: Catalog

  init(for plans: [Plan], catalog: Catalog) {
    self.catalog = catalog
    let arns = plans.flatMap(\.resources).compactMap { $0.priorAttributes["arn"]?.string }
    account =
      plans.flatMap { $0.accountIDs.sorted() }.first
      ?? arns.map { $0.split(separator: ":", omittingEmptySubsequences: false) }
      .first { $0.count > 5 && $0[4].count == 12 }.map { String($0[4]) } ?? "123456789012"
    created = Set(
      plans.flatMap(\.resources).filter { resource in
        resource.change.creates && resource.type.lowercased().hasSuffix("role")
      }.compactMap { resource in
        resource.attributes["name"]?.string ?? resource.attributes["RoleName"]?.string
      })
    names = plans.reduce(into: []) { names, plan in
      for resource in plan.resources { resource.attributes.collectTexts(into: &names) }
    }
  }

  func answers(to lookups: Set<Lookup>) async -> [Lookup: Fact] {
    Dictionary(
      uniqueKeysWithValues: lookups.map { lookup in
        let fact = answer(to: lookup).map(Fact.known) ?? answerAboutNames(to: lookup)
        return (lookup, fact ?? .unavailable(Unavailability(.notRecorded)))
      })
  }

  private func answer(to lookup: Lookup) -> Document? {
    let region = lookup.region ?? "us-east-1"
    switch lookup.description {
    case "sts:GetCallerIdentity":
      return ["Account": .string(account), "Arn": .string("arn:aws:iam::\(account):user/ci")]
    case "ec2:DescribeAvailabilityZones":
      return [
        "AvailabilityZones": .array(
          zones(of: region).enumerated().map { index, zone in
            [
              "ZoneName": .string(zone),
              "ZoneId": .string("\(Self.zonePrefix(region))-az\(index + 1)"), "State": "available",
              "OptInStatus": "opt-in-not-required", "ZoneType": "availability-zone",
            ]
          })
      ]
    case "service-quotas:GetServiceQuota":
      guard let service = lookup.input["ServiceCode"]?.string,
        let code = lookup.input["QuotaCode"]?.string
      else { return nil }
      return quota(QuotaID(service: service, code: code)).map { ["Quota": $0] }
    case "service-quotas:ListServiceQuotas":
      guard let service = lookup.input["ServiceCode"]?.string else { return nil }
      let ids = catalog.quotas.keys.filter { $0.service == service }
      return ["Quotas": .array(ids.compactMap(quota))]
    case "ec2:DescribeInstanceTypeOfferings":
      let types = lookup.input["Filters"]?[0]?["Values"]?.array ?? []
      return [
        "InstanceTypeOfferings": .array(
          types.flatMap { type in
            zones(of: region).map { ["InstanceType": type, "Location": .string($0)] }
          })
      ]
    case "ec2:DescribeSubnets":
      return [
        "Subnets": .array(
          names.filter { $0.hasPrefix("subnet-") }.sorted().map { id in
            [
              "SubnetId": .string(id), "VpcId": "vpc-of-subnets",
              "AvailabilityZone": .string(region + "a"), "AvailableIpAddressCount": 60_000,
            ]
          })
      ]
    case "ec2:DescribeVpcs":
      let blocks = (0...255).map { "\($0).0.0.0/8" }
      return [
        "Vpcs": .array(
          names.filter { $0.hasPrefix("vpc-") }.sorted().map { id in
            [
              "VpcId": .string(id),
              "CidrBlockAssociationSet": .array(
                blocks.map {
                  ["CidrBlock": .string($0), "CidrBlockState": ["State": "associated"]]
                }
              ),
            ]
          })
      ]
    default:
      return nil
    }
  }

  private func quota(_ id: QuotaID) -> Document? {
    guard let quota = catalog.quotas[id], let value = quota.defaultValue else { return nil }
    return [
      "ServiceCode": .string(id.service), "QuotaCode": .string(id.code),
      "Value": .number(DocumentNumber(Int(value))),
    ]
  }

  /// As AWS abbreviates a region in the ids of its zones: `use1` of `us-east-1`.
  private static func zonePrefix(_ region: String) -> String {
    let parts = region.split(separator: "-")
    return parts.prefix(1).joined() + parts.dropFirst().map { $0.prefix(1) }.joined()
  }

  private func zones(of region: String) -> [String] {
    ["a", "b", "c", "d", "e", "f"].map { region + $0 }
  }
}

extension Document {
  fileprivate func collectTexts(into texts: inout Set<String>) {
    switch self {
    case .string(let text): texts.insert(text)
    case .array(let elements): for element in elements { element.collectTexts(into: &texts) }
    case .object(let members): for member in members.values { member.collectTexts(into: &texts) }
    case .null, .bool, .number: break
    }
  }
}
