internal import Documents
internal import PreflightModel

/// The versions of a database engine that RDS has in a region, deprecated ones too.
struct DBEngineVersions: Sendable {
  let versions: [EngineVersion]

  static let operation = AWSOperation(service: "rds", operation: "DescribeDBEngineVersions")

  /// The same question as the rule `engine-version` asks.
  static func lookup(of engine: String, in region: String?) -> Lookup {
    Lookup(
      service: operation.service, operation: operation.operation,
      input: ["Engine": .string(engine), "IncludeAll": true], region: region)
  }

  init?(_ answer: Document) {
    guard let items = answer["DBEngineVersions"]?.array else { return nil }
    versions = items.compactMap { $0["EngineVersion"]?.string.map(EngineVersion.init) }
  }
}
