internal import Documents
internal import PreflightModel

/// Who uses a key for a planned resource, by AWS's documentation: under which name, by which calls.
/// The table of the rule says it, with places that the resource fills.
struct KeyUse: Sendable {
  /// Some calls, what the requests hold, and the statement that AWS documents for them.
  struct Need: Sendable {
    /// The calls that must be allowed, by the pattern of the statement that allows them. A pattern
    /// without calls is part of the statement, and nothing is known to fail without it.
    let actions: [String: [String]]
    /// Texts with places, by condition key.
    let context: [String: String]
    /// The statement's conditions, texts with places: operator, key, value.
    let conditions: [String: [String: String]]
  }

  enum Principal: Sendable {
    case service(String, perhaps: [String])
    case serviceLinkedRole(String)
  }

  /// In words: "CloudWatch Logs".
  let name: String
  let principal: Principal
  let needs: [Need]
  /// Where AWS documents it.
  let page: String

  /// Nil when something is missing.
  init?(_ document: Document) {
    guard let name = document["by"]?.string, let page = document["page"]?.string,
      let statements = document["statements"]?.array
    else { return nil }
    if let service = document["service"]?.string {
      principal = .service(service, perhaps: document["perhaps"].map(Self.texts) ?? [])
    } else if let role = document["role"]?.string {
      principal = .serviceLinkedRole(role)
    } else {
      return nil
    }
    let needs = statements.compactMap(Need.init)
    guard needs.count == statements.count, !needs.isEmpty else { return nil }
    self.name = name
    self.needs = needs
    self.page = page
  }

  fileprivate static func texts(_ document: Document) -> [String] {
    document.array?.compactMap(\.string) ?? []
  }
}

extension KeyUse.Need {
  fileprivate init?(_ document: Document) {
    guard let actions = document["actions"]?.object else { return nil }
    self.actions = actions.mapValues(KeyUse.texts)
    context = Self.texts(document["context"])
    conditions = (document["condition"]?.object ?? [:]).mapValues(Self.texts)
  }

  private static func texts(_ document: Document?) -> [String: String] {
    (document?.object ?? [:]).compactMapValues(\.string)
  }
}
