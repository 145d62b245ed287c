internal import Documents

/// Collects what a SAM template expands to.
struct ServerlessOutput {
  private(set) var resources: [String: Document] = [:]
  private(set) var conditions: [String: Document] = [:]

  /// Adds a resource, unless one with the logical id is there already: APIs may share a domain.
  mutating func add(
    _ logicalID: String, _ type: String, _ properties: [String: Document] = [:],
    like source: ServerlessResource?, condition: String? = nil
  ) {
    guard resources[logicalID] == nil else { return }
    var resource = source?.attributes ?? [:]
    resource["Type"] = .string(type)
    resource["Properties"] = .object(properties)
    if let condition { resource["Condition"] = .string(condition) }
    resources[logicalID] = .object(resource)
  }

  mutating func addCondition(_ name: String, _ expression: Document) {
    conditions[name] = expression
  }

  /// The name of a condition that holds when this one does not.
  mutating func negation(of condition: String) -> String {
    let name = "NOT\(condition)"
    addCondition(name, ["Fn::Not": [["Condition": .string(condition)]]])
    return name
  }
}

extension Document {
  /// `{"Ref": id}`.
  static func reference(to logicalID: String) -> Document { ["Ref": .string(logicalID)] }

  /// `{"Fn::GetAtt": [id, "Arn"]}`.
  static func arn(of logicalID: String) -> Document {
    ["Fn::GetAtt": [.string(logicalID), "Arn"]]
  }

  /// The parts of `Fn::If`.
  var choice: (condition: String, yes: Document, no: Document)? {
    guard let parts = self["Fn::If"]?.array, parts.count == 3, let condition = parts[0].string
    else { return nil }
    return (condition, parts[1], parts[2])
  }

  var isNoValue: Bool { self == .reference(to: "AWS::NoValue") }

  /// The letters and digits in a value, for a logical id.
  var identifierText: String {
    (string ?? jsonText(.compact)).filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }
}
