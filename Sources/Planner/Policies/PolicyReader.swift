internal import Documents

/// Reads policies as plans hold them: as a JSON text, or as an object of which places may be
/// decided only at apply.
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
enum PolicyReader {
  static func policy(_ text: String) throws(PolicyError) -> PolicyDocument {
    let document: Document
    do throws(DocumentError) {
      document = try Document(json: text)
    } catch {
      throw PolicyError("it is no JSON: \(error)")
    }
    return try policy(PlannedPart(document))
  }

  static func policy(_ part: PlannedPart) throws(PolicyError) -> PolicyDocument {
    if part.isUnknown { return .unknown }
    if case .string(let text)? = part.value { return try policy(text) }
    guard part.value?.object != nil else { throw PolicyError("it is no object") }
    guard !part["Statement"].isAbsent else { throw PolicyError("it has no Statement") }
    var statements: [PolicyStatement] = []
    var hasUnknown = false
    for (index, element) in part["Statement"].elements.enumerated() {
      if element.isUnknown {
        hasUnknown = true
      } else {
        statements.append(try statement(element, number: index + 1))
      }
    }
    return PolicyDocument(
      version: part["Version"].text, statements: statements, hasUnknownStatements: hasUnknown)
  }

  private static let memberNames: Set<String> = [
    "Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction", "Resource", "NotResource",
    "Condition",
  ]

  private static func statement(
    _ part: PlannedPart, number: Int
  ) throws(PolicyError) -> PolicyStatement {
    func fault(_ reason: String) -> PolicyError { PolicyError("its statement \(number) \(reason)") }
    guard part.value?.object != nil else { throw fault("is no object") }
    if let other = part.names.first(where: { !memberNames.contains($0) }) {
      throw fault("has a member \(other.jsonQuoted)")
    }
    guard let effect = effect(part["Effect"]) else {
      throw fault("has no Effect that is Allow or Deny")
    }
    guard let actions = scope(part["Action"], allBut: part["NotAction"]) else {
      throw fault("does not name its actions by texts in Action or NotAction")
    }
    guard let resources = scope(part["Resource"], allBut: part["NotResource"], absent: "*") else {
      throw fault("does not name its resources by texts in Resource or NotResource")
    }
    guard let principal = principals(part["Principal"], allBut: part["NotPrincipal"]) else {
      throw fault("does not name whom it is about in Principal or NotPrincipal")
    }
    guard let conditions = conditions(part["Condition"]) else {
      throw fault("has a Condition that is no object of operators, keys and values")
    }
    return PolicyStatement(
      sid: part["Sid"].text?.known, effect: effect, principal: principal, actions: actions,
      resources: resources, conditions: conditions.known, hasUnknownConditions: conditions.isPartial
    )
  }

  static func effect(_ part: PlannedPart) -> PolicyStatement.Effect? {
    if part.isUnknown { return .unknown }
    return switch part.value?.string {
    case "Allow": .allow
    case "Deny": .deny
    default: nil
    }
  }

  /// Nil unless exactly one of the two is there and names texts. Some services take a statement
  /// without a resource for one about the resource that carries the policy.
  private static func scope(
    _ these: PlannedPart, allBut others: PlannedPart, absent: PolicyText? = nil
  ) -> PolicyStatement.Scope? {
    switch (these.isAbsent, others.isAbsent) {
    case (false, true): texts(these).map { .these($0) }
    case (true, false): texts(others).map { .allBut($0) }
    case (true, true): absent.map { .these([$0]) }
    case (false, false): nil
    }
  }

  private static func texts(_ part: PlannedPart) -> [PolicyText]? {
    let texts = part.elements.map(\.text)
    let known = texts.compactMap(\.self)
    return known.count == texts.count ? known : nil
  }

  private static func principals(
    _ these: PlannedPart, allBut others: PlannedPart
  ) -> PolicyPrincipals? {
    guard these.isAbsent != others.isAbsent else { return nil }
    let part = these.isAbsent ? others : these
    if part.isUnknown { return .unknown }
    guard let named = named(part) else { return nil }
    return these.isAbsent ? .allBut(named) : .these(named)
  }

  private static func named(_ part: PlannedPart) -> PolicyPrincipals.Named? {
    if part.value == "*" { return PolicyPrincipals.Named(isEveryone: true) }
    guard part.value?.object != nil, let aws = texts(part["AWS"]),
      let services = texts(part["Service"])
    else { return nil }
    return PolicyPrincipals.Named(aws: aws, services: services)
  }

  /// The conditions, and whether there are more that are not known yet; nil for a malformed one.
  private static func conditions(
    _ part: PlannedPart
  ) -> (known: [PolicyCondition], isPartial: Bool)? {
    if part.isAbsent { return ([], false) }
    if part.isUnknown { return ([], true) }
    guard part.value?.object != nil else { return nil }
    var conditions: [PolicyCondition] = []
    var isPartial = false
    for name in part.names {
      let keys = part[name]
      if keys.isUnknown {
        isPartial = true
        continue
      }
      guard keys.value?.object != nil else { return nil }
      for key in keys.names {
        guard let values = texts(keys[key]) else { return nil }
        conditions.append(PolicyCondition(operatorName: name, key: key, values: values))
      }
    }
    return (conditions, isPartial)
  }
}
