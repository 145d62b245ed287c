internal import CEmbeddedData
internal import Documents

/// The generated facts about CloudFormation's types.
enum CloudFormationFacts {
  /// A test reads them; should they be broken nevertheless, nothing is known.
  private static let document: Document = {
    var count = 0
    let start = embedded_cloudformation(&count)
    let text = Array(UnsafeBufferPointer(start: start, count: count))
    return (try? Document(json: text)) ?? .null
  }()

  /// What forces a replacement, by type.
  static let types = document["types"]?.object ?? [:]
  /// The type that a connector of SAM creates, by the types of its source and its destination.
  static let connectors = document["connectors"]?.object ?? [:]
}
