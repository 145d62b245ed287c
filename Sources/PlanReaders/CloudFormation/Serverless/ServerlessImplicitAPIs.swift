internal import Documents

/// The APIs that SAM adds for events that name none.
struct ServerlessImplicitAPIs {
  private let sources: [ServerlessResource]
  private let globals: ServerlessGlobals

  init(of sources: [ServerlessResource], globals: ServerlessGlobals) {
    self.sources = sources
    self.globals = globals
  }

  /// The APIs that are needed; each exists only if one of the resources does whose events need it.
  func apis(_ output: inout ServerlessOutput) -> [ServerlessResource] {
    let rest = api(
      "ServerlessRestApi", kind: "Api", event: "Api", member: "RestApiId", &output)
    let http = api(
      "ServerlessHttpApi", kind: "HttpApi", event: "HttpApi", member: "ApiId", &output)
    return [rest, http].compactMap(\.self)
  }

  private func api(
    _ logicalID: String, kind: String, event type: String, member: String,
    _ output: inout ServerlessOutput
  ) -> ServerlessResource? {
    let users = sources.filter { source in
      source.events.contains { _, event in
        event.type == type && (event.api(in: member) ?? logicalID) == logicalID
          // Without a path there is no route of a REST API.
          && (type == "HttpApi" || event.properties["Path"] != nil)
      }
    }
    guard !users.isEmpty else { return nil }
    var attributes: [String: Document] = [:]
    let conditions = Set(users.map(\.condition))
    if !conditions.contains(nil) {
      let condition = output.disjunction(
        of: conditions.compactMap(\.self), name: "\(logicalID)Condition")
      attributes["Condition"] = condition.map(Document.string)
    }
    return ServerlessResource(
      logicalID: logicalID, kind: kind,
      properties: globals.merged(
        into: kind == "Api" ? ["StageName": "Prod"] : [:], ofKind: kind, ignoring: nil),
      attributes: attributes)
  }
}
