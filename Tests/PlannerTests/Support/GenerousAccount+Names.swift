import Documents
import PreflightModel

@testable import Planner

extension GenerousAccount {
  private static let things = (try? ReferenceExistsRule())?.kinds.values.map(\.self) ?? []
  private static let nameKinds = (try? NameTakenRule())?.kinds.values.map(\.self) ?? []

  /// What exists and what does not: everything that a plan names is there, and every name that it
  /// would give is free. Nil for other questions.
  func answerAboutNames(to lookup: Lookup) -> Fact? {
    switch lookup.description {
    case "rds:DescribeDBEngineVersions":
      return .known([
        "DBEngineVersions": .array(names.sorted().map { ["EngineVersion": .string($0)] })
      ])
    case "rds:DescribeOrderableDBInstanceOptions":
      return .known(["OrderableDBInstanceOptions": .array(orderable(for: lookup))])
    case "elasticache:DescribeCacheEngineVersions":
      return .known([
        "CacheEngineVersions": .array(names.sorted().map { ["EngineVersion": .string($0)] })
      ])
    case "opensearch:ListVersions":
      let versions = names.sorted().flatMap { [$0, "Elasticsearch_\($0)"] }
      return .known(["Versions": .array(versions.map(Document.string))])
    case "kafka:ListKafkaVersions":
      return .known(["KafkaVersions": .array(names.sorted().map { ["Version": .string($0)] })])
    case "eks:DescribeClusterVersions":
      return .known([
        "clusterVersions": .array(names.sorted().map { ["clusterVersion": .string($0)] })
      ])
    case "memorydb:DescribeEngineVersions":
      return .known([
        "EngineVersions": .array(names.sorted().map { ["EngineVersion": .string($0)] })
      ])
    default:
      return thingsThatAreNamed(by: lookup) ?? namesThatAreFree(to: lookup)
    }
  }

  /// Every class in every zone, for every version that a plan may mean.
  private func orderable(for lookup: Lookup) -> [Document] {
    let zones = names.filter { $0.hasPrefix(lookup.region ?? "-") }.sorted()
    return names.sorted().map { version in
      [
        "DBInstanceClass": lookup.input["DBInstanceClass"] ?? "db.any",
        "EngineVersion": .string(version), "MultiAZCapable": true, "SupportsClusters": true,
        "AvailabilityZones": .array(zones.map { ["Name": .string($0)] }),
      ]
    }
  }

  private func thingsThatAreNamed(by lookup: Lookup) -> Fact? {
    guard
      let kind = Self.things.first(where: {
        $0.call.service == lookup.service && $0.call.operation == lookup.operation
      })
    else { return nil }
    if let filter = kind.filter, let listed = kind.listed {
      let filters = lookup.input["Filters"]?.array ?? []
      guard let asked = filters.first(where: { $0["Name"]?.string == filter }) else { return nil }
      let items = (asked["Values"]?.array ?? []).map { id -> Document in
        .object([listed.id.memberNames[0]: id])
      }
      return .known(.object([listed.items.memberNames[0]: .array(items)]))
    }
    // A role that a plan makes is not there yet.
    let name = lookup.input["RoleName"]?.string
    return name.map(created.contains) == true
      ? .unavailable(Unavailability(.refused(code: "NoSuchEntity"))) : .known([:])
  }

  private func namesThatAreFree(to lookup: Lookup) -> Fact? {
    guard
      let kind = Self.nameKinds.first(where: {
        $0.question.call.service == lookup.service
          && $0.question.call.operation == lookup.operation
      })
    else { return nil }
    if let code = kind.notFound.first {
      return .unavailable(Unavailability(.refused(code: code)))
    }
    let path = kind.question.items?.memberNames ?? []
    return .known(path.reversed().reduce([]) { .object([$1: $0]) })
  }
}
