internal import Documents
internal import PreflightModel

/// The tags of a region's resources, for the types whose own listing has none.
///
/// What is not there has no tags: the tagging API lists all that have or had one.
/// https://docs.aws.amazon.com/resourcegroupstagging/latest/APIReference/API_GetResources.html
enum TagListing {
  static let operation = AWSOperation(
    service: "resourcegroupstaggingapi", operation: "GetResources")

  static func lookup(in region: String) -> Lookup {
    Lookup(service: operation.service, operation: operation.operation, region: region)
  }

  static let memberNames: Set<String> = [
    "ResourceTagMappingList", "ResourceARN", "Tags", "Key", "Value",
  ]

  /// Tags by ARN.
  static func tags(in answer: Document) -> [String: [String: String]] {
    var tags: [String: [String: String]] = [:]
    for mapping in answer["ResourceTagMappingList"]?.array ?? [] {
      guard let arn = mapping["ResourceARN"]?.string else { continue }
      tags[arn] = mapping["Tags"]?.pairs ?? [:]
    }
    return tags
  }
}

extension Document {
  /// Names and values, in each of the forms that services have: an object, or a list of objects
  /// with `Key` and `Value`, `key` and `value`, `TagKey` and `TagValue`. Nil for anything else.
  var pairs: [String: String]? {
    switch self {
    case .object(let members): return members.compactMapValues(\.string)
    case .array(let elements):
      var pairs: [String: String] = [:]
      for element in elements {
        for (key, value) in [("Key", "Value"), ("key", "value"), ("TagKey", "TagValue")] {
          guard let name = element[key]?.string else { continue }
          pairs[name] = element[value]?.string ?? ""
        }
      }
      return pairs
    case .null, .bool, .number, .string: return nil
    }
  }
}
