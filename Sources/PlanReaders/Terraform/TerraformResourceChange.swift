internal import Documents
internal import PreflightModel

/// One element of `resource_changes`: what happens to one instance of a resource.
struct TerraformResourceChange: Sendable {
  let address: String
  let modulePath: String?
  let block: TerraformBlockName
  let key: TerraformKey?
  /// Whether it is about an object left over from a replacement that did not finish; the same
  /// address may then occur a second time.
  let isDeposed: Bool
  /// Whether the plan does not know how many instances there will be.
  let isIndexUnknown: Bool
  let change: Change
  let before: JSONElement?
  let after: JSONElement?
  private let afterUnknown: JSONElement?
  private let beforeSensitive: JSONElement?
  private let afterSensitive: JSONElement?

  /// An element of `resource_changes`. Nil for resources of other providers, and for elements
  /// without a type.
  init?(_ element: JSONElement) {
    let change = element["change"]
    let actions = change?["actions"]?.elements?.compactMap(\.string)
    self.init(
      element, modulePath: element["module_address"]?.string,
      change: actions.map(TerraformActions.change) ?? .unrecognized, before: change?["before"],
      after: change?["after"], afterUnknown: change?["after_unknown"],
      beforeSensitive: change?["before_sensitive"], afterSensitive: change?["after_sensitive"])
  }

  /// A resource of `planned_values`, in the module of this address.
  init?(planned element: JSONElement, inModule modulePath: String?, as change: Change) {
    self.init(
      element, modulePath: modulePath, change: change, before: nil, after: element["values"],
      afterUnknown: nil, beforeSensitive: nil, afterSensitive: element["sensitive_values"])
  }

  private init?(
    _ element: JSONElement, modulePath: String?, change: Change, before: JSONElement?,
    after: JSONElement?, afterUnknown: JSONElement?, beforeSensitive: JSONElement?,
    afterSensitive: JSONElement?
  ) {
    guard let type = element["type"]?.string, Self.isOfAWS(element, type) else { return nil }
    let name = element["name"]?.string ?? ""
    address = element["address"]?.string ?? type + "." + name
    self.modulePath = modulePath
    block = TerraformBlockName(isData: element["mode"]?.string == "data", type: type, name: name)
    key = TerraformKey(element["index"])
    isDeposed = element["deposed"]?.string != nil
    isIndexUnknown = element["index_unknown"]?.bool == true
    self.change = change
    self.before = before
    self.after = after
    self.afterUnknown = afterUnknown
    self.beforeSensitive = beforeSensitive
    self.afterSensitive = afterSensitive
  }

  /// By the provider, or by the type in plans that do not name it.
  private static func isOfAWS(_ element: JSONElement, _ type: String) -> Bool {
    if let provider = element["provider_name"]?.string { return TerraformProvider.isAWS(provider) }
    return TerraformProvider.hasTypePrefix(type)
  }

  /// Whether there will be a resource at this address for others to refer to.
  var staysInPlace: Bool { change != .delete && change != .forget && !isDeposed }

  /// The attributes after the change.
  func values(keeping names: AttributeNames) -> AttributeValues {
    switch change {
    case .delete, .forget: .none
    case .create, .update, .replaceDeletingFirst, .replaceCreatingFirst, .replaceInUnknownOrder,
      .replaceForgetting, .read, .unchanged, .unrecognized:
      Self.values(
        after, unknown: afterUnknown, sensitive: afterSensitive, keeping: names)
    }
  }

  /// The attributes before the change; what is sensitive is left out.
  func priorValues(keeping names: AttributeNames) -> Document {
    Self.values(before, unknown: nil, sensitive: beforeSensitive, keeping: names).known
  }

  private static func values(
    _ value: JSONElement?, unknown: JSONElement?, sensitive: JSONElement?,
    keeping names: AttributeNames
  ) -> AttributeValues {
    let known = value?.isObject == true ? value.map(names.document) : nil
    return TerraformValues.separated(
      known, unknown: unknown.map(names.document), sensitive: sensitive.map(names.document))
  }
}
