internal import Documents

/// Terraform's data source `aws_iam_policy_document`, which a plan holds in its own words when a
/// part of it is decided only at apply.
/// https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document
extension PolicyReader {
  static func dataSource(_ part: PlannedPart) -> PolicyDocument {
    let others = ["source_policy_documents", "override_policy_documents"]
    var statements: [PolicyStatement] = []
    var hasUnknown = others.contains { !part[$0].elements.isEmpty }
    for element in part["statement"].elements {
      if element.isUnknown {
        hasUnknown = true
      } else {
        statements.append(dataSourceStatement(element))
      }
    }
    let version = part["version"].text ?? PolicyDocument.versionWithVariables
    return PolicyDocument(
      version: version, statements: statements, hasUnknownStatements: hasUnknown)
  }

  private static func dataSourceStatement(_ part: PlannedPart) -> PolicyStatement {
    PolicyStatement(
      sid: part["sid"].text?.known,
      effect: effect(part["effect"]) ?? .allow,
      principal: dataSourcePrincipals(part["principals"], allBut: part["not_principals"]),
      actions: dataSourceScope(part["actions"], allBut: part["not_actions"]),
      resources: dataSourceScope(part["resources"], allBut: part["not_resources"]),
      conditions: part["condition"].elements.filter { !$0.isUnknown }.map(dataSourceCondition),
      hasUnknownConditions: part["condition"].elements.contains(where: \.isUnknown))
  }

  private static func dataSourceScope(
    _ these: PlannedPart, allBut others: PlannedPart
  ) -> PolicyStatement.Scope {
    let texts = dataSourceTexts(these)
    return texts.isEmpty && !others.elements.isEmpty
      ? .allBut(dataSourceTexts(others)) : .these(texts)
  }

  private static func dataSourcePrincipals(
    _ these: PlannedPart, allBut others: PlannedPart
  ) -> PolicyPrincipals {
    let part = these.elements.isEmpty ? others : these
    var named = PolicyPrincipals.Named()
    for principal in part.elements {
      guard let type = principal["type"].text?.known else { return .unknown }
      let identifiers = dataSourceTexts(principal["identifiers"])
      switch type {
      case "AWS": named.aws += identifiers
      case "Service": named.services += identifiers
      case "*": named.isEveryone = true
      default: continue
      }
    }
    return these.elements.isEmpty ? .allBut(named) : .these(named)
  }

  private static func dataSourceCondition(_ part: PlannedPart) -> PolicyCondition {
    PolicyCondition(
      operatorName: part["test"].text?.known ?? "", key: part["variable"].text?.known ?? "",
      values: dataSourceTexts(part["values"]))
  }

  /// `&{aws:username}` stands for `${aws:username}`, which Terraform would take for its own.
  private static func dataSourceTexts(_ part: PlannedPart) -> [PolicyText] {
    part.elements.map { element in
      guard let text = element.text else { return .unknown }
      return text.known.map { PolicyText($0.replacing("&{", with: "${")) } ?? text
    }
  }
}
