internal import Documents
internal import PreflightModel

/// In which zones of a region instance types are offered. That a type is offered does not mean that
/// there is capacity for it at any moment.
/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstanceTypeOfferings.html
struct InstanceTypeOfferings: Sendable {
  private var zonesByType: [String: Set<String>] = [:]

  static let operation = AWSOperation(service: "ec2", operation: "DescribeInstanceTypeOfferings")

  /// The questions about these types, or about patterns of types with `*`. They are asked for by
  /// filter, since a filter takes names that do not exist.
  static func lookups(for types: Set<String>, in region: String) -> [Lookup] {
    types.sorted().batches(of: InstanceTypes.mostFilterValues).map { batch in
      Lookup(
        service: operation.service, operation: operation.operation,
        input: [
          "LocationType": "availability-zone",
          "Filters": [["Name": "instance-type", "Values": .array(batch.map(Document.string))]],
        ],
        region: region)
    }
  }

  static let memberNames: Set<String> = ["InstanceTypeOfferings", "InstanceType", "Location"]

  /// The answers to all questions together; nil when one makes no sense.
  init?(_ answers: [Document]) {
    for answer in answers {
      guard let offerings = answer["InstanceTypeOfferings"]?.array else { return nil }
      for offering in offerings {
        guard let type = offering["InstanceType"]?.string, let zone = offering["Location"]?.string
        else { return nil }
        zonesByType[type, default: []].insert(zone)
      }
    }
  }

  /// Empty for a type that the region does not offer.
  func zones(of type: String) -> Set<String> { zonesByType[type] ?? [] }

  var types: [String] { zonesByType.keys.sorted() }
}

extension Array {
  /// The elements in arrays of at most so many.
  func batches(of size: Int) -> [[Element]] {
    stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
  }
}
