internal import Documents

/// A resource of a SAM template, `Globals` merged in.
struct ServerlessResource {
  static let prefix = "AWS::Serverless::"

  let logicalID: String
  /// The type without its prefix: `Function`.
  let kind: String
  let properties: [String: Document]
  /// Resource attributes that all it expands to have too.
  let attributes: [String: Document]

  /// Nil for a resource that is none of SAM's.
  init?(_ logicalID: String, _ resource: Document, globals: ServerlessGlobals) {
    guard let type = resource["Type"]?.string, type.hasPrefix(Self.prefix) else { return nil }
    self.logicalID = logicalID
    kind = String(type.dropFirst(Self.prefix.count))
    properties = globals.merged(
      into: resource["Properties"]?.object ?? [:], ofKind: kind, ignoring: resource["IgnoreGlobals"]
    )
    attributes = (resource.object ?? [:]).filter {
      ["Condition", "DeletionPolicy", "UpdateReplacePolicy", "Metadata"].contains($0.key)
    }
  }

  init(
    logicalID: String, kind: String, properties: [String: Document],
    attributes: [String: Document] = [:]
  ) {
    self.logicalID = logicalID
    self.kind = kind
    self.properties = properties
    self.attributes = attributes
  }

  /// A property that is set; null is as good as none.
  subscript(name: String) -> Document? {
    properties[name].flatMap { $0.isNull ? nil : $0 }
  }

  var condition: String? { attributes["Condition"]?.string }

  /// The events, by name.
  var events: [(name: String, event: ServerlessEvent)] {
    (self["Events"]?.object ?? [:]).sorted { $0.key < $1.key }.compactMap { name, event in
      ServerlessEvent(event).map { (name, $0) }
    }
  }
}

/// What makes a function or a state machine run.
struct ServerlessEvent {
  let type: String
  let properties: Document

  init?(_ document: Document) {
    guard let type = document["Type"]?.string else { return nil }
    self.type = type
    properties = document["Properties"] ?? .object([:])
  }

  /// The logical id in a reference to an API: `{"Ref": id}` or the id itself.
  func api(in member: String) -> String? {
    properties[member].flatMap { $0["Ref"]?.string ?? $0.string }
  }
}
