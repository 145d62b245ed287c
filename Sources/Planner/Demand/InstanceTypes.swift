internal import Documents
internal import PreflightModel

/// The default vCPUs of the instance types that plans name.
///
/// All types of a region go into few calls. They are asked for by filter, since a type that does
/// not exist makes `DescribeInstanceTypes` fail when it is named as a parameter.
struct InstanceTypes: Sendable {
  /// The most values that EC2 takes in one filter.
  /// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Filter.html
  static let mostFilterValues = 200

  /// What tells the vCPUs.
  static let operation = AWSOperation(service: "ec2", operation: "DescribeInstanceTypes")

  private let lookupsByRegion: [String: [Lookup]]

  init(_ entries: [PlanIndex.Entry]) {
    var types: [String: Set<String>] = [:]
    for entry in entries {
      guard let region = entry.region else { continue }
      for type in Self.instanceTypes(of: entry) { types[region, default: []].insert(type) }
    }
    lookupsByRegion = Dictionary(
      uniqueKeysWithValues: types.map { region, types in
        (region, Self.lookups(for: types.sorted(), in: region))
      })
  }

  var lookups: Set<Lookup> { Set(lookupsByRegion.values.joined()) }

  /// By region and type, as far as AWS has answered; without types that the region has not.
  func vCPUs(given facts: Facts) -> [String: [String: Double]] {
    lookupsByRegion.mapValues { lookups in
      let offered = lookups.flatMap { facts[$0]?.document?["InstanceTypes"]?.array ?? [] }
      let vCPUs = offered.compactMap { type -> (String, Double)? in
        guard let name = type["InstanceType"]?.string,
          let count = type["VCpuInfo"]?["DefaultVCpus"]?.number?.double
        else { return nil }
        return (name, count)
      }
      return Dictionary(vCPUs) { first, _ in first }
    }
  }

  static let memberNames: Set<String> = [
    "InstanceTypes", "InstanceType", "VCpuInfo", "DefaultVCpus",
  ]

  private static func lookups(for types: [String], in region: String) -> [Lookup] {
    types.batches(of: mostFilterValues).map { batch in
      Lookup(
        service: operation.service, operation: operation.operation,
        input: [
          "Filters": [["Name": "instance-type", "Values": .array(batch.map(Document.string))]]
        ],
        region: region)
    }
  }

  private static func instanceTypes(of entry: PlanIndex.Entry) -> Set<String> {
    var types: Set<String> = []
    for consumer in entry.takes.flatMap(\.consumers) {
      guard case .vCPUs(let vCPUs) = consumer.amount else { continue }
      for side in [entry.side(.before), entry.side(.after)].compactMap(\.self) {
        if case .known(let type) = side.value(vCPUs.type, under: []), let name = type.string {
          types.insert(name)
        }
      }
    }
    return types
  }
}
