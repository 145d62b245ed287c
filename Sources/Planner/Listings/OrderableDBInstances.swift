internal import Documents
internal import PreflightModel

/// The ways in which instances of a database engine can be had in a region.
/// https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_OrderableDBInstanceOption.html
struct OrderableDBInstances: Sendable {
  struct Option: Sendable {
    let instanceClass: String
    let version: EngineVersion
    let zones: Set<String>
    /// `gp3`, `aurora`; nil where AWS does not say.
    let storage: String?
    let isMultiAZCapable: Bool
    let supportsClusters: Bool
  }

  let options: [Option]

  static let operation = AWSOperation(
    service: "rds", operation: "DescribeOrderableDBInstanceOptions")

  static let memberNames: Set<String> = [
    "OrderableDBInstanceOptions", "DBInstanceClass", "EngineVersion", "AvailabilityZones", "Name",
    "StorageType", "MultiAZCapable", "SupportsClusters",
  ]

  /// All that there is of one class, for every version.
  static func lookup(of instanceClass: String, engine: String, in region: String?) -> Lookup {
    Lookup(
      service: operation.service, operation: operation.operation,
      input: ["Engine": .string(engine), "DBInstanceClass": .string(instanceClass)],
      region: region)
  }

  /// All classes of one full version.
  static func lookup(ofVersion version: String, engine: String, in region: String?) -> Lookup {
    Lookup(
      service: operation.service, operation: operation.operation,
      input: ["Engine": .string(engine), "EngineVersion": .string(version)], region: region)
  }

  /// Nil for an answer that lacks what tells one option from another.
  init?(_ answer: Document) {
    guard let items = answer["OrderableDBInstanceOptions"]?.array else { return nil }
    options = items.compactMap(Option.init)
    guard options.count == items.count else { return nil }
  }
}

extension OrderableDBInstances.Option {
  fileprivate init?(_ item: Document) {
    guard let instanceClass = item["DBInstanceClass"]?.string,
      let version = item["EngineVersion"]?.string
    else { return nil }
    self.instanceClass = instanceClass
    self.version = EngineVersion(version)
    zones = Set((item["AvailabilityZones"]?.array ?? []).compactMap { $0["Name"]?.string })
    storage = item["StorageType"]?.string
    isMultiAZCapable = item["MultiAZCapable"]?.bool ?? false
    supportsClusters = item["SupportsClusters"]?.bool ?? false
  }
}
