internal import Documents
internal import PreflightModel

/// One change of a change set, as far as headroom looks at it.
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ResourceChange.html
struct ChangeSetChange {
  let logicalID: String
  private let type: String
  private let change: Change
  private let undecided: String?
  private let physicalID: String?
  /// Of a nested stack, the change set that tells what changes in it.
  private let nestedChangeSet: String?
  private let before: Document?
  private let after: Document?

  /// Nil for what is no change of a resource.
  init?(_ document: Document) {
    guard let resource = document["ResourceChange"],
      let logicalID = resource["LogicalResourceId"]?.string,
      let type = resource["ResourceType"]?.string
    else { return nil }
    self.logicalID = logicalID
    self.type = type
    physicalID = resource["PhysicalResourceId"]?.string
    nestedChangeSet = resource["ChangeSetId"]?.string
    before = Self.properties(resource["BeforeContext"])
    after = Self.properties(resource["AfterContext"])
    let replacement = resource["Replacement"]?.string
    change = Self.change(
      resource["Action"]?.string, replacement: replacement, type: type,
      policy: resource["PolicyAction"]?.string)
    undecided =
      change.replaces && replacement == "Conditional"
      ? StackComparison.replacement : nil
  }

  /// The properties in a context, which the API gives as a JSON text.
  private static func properties(_ context: Document?) -> Document? {
    guard let text = context?.string else { return context?["Properties"] }
    return (try? Document(json: text))?["Properties"]
  }

  private static func change(
    _ action: String?, replacement: String?, type: String, policy: String?
  ) -> Change {
    switch action {
    // Answers of AWS have a meaningless `Replacement` here.
    case "Add"?: return .create
    case "Remove"?: return policy == "Retain" ? .forget : .delete
    case "Import"?, "SyncWithActual"?: return .unchanged
    case "Modify"?:
      guard let replacement, replacement != "False" else { return .update }
      return ReplacementFacts.change(of: type, retains: policy == "ReplaceAndRetain")
    // `Dynamic`: what happens depends on another resource of the change set.
    default: return .unrecognized
    }
  }

  /// Whether it is a nested stack that changes in a way that the file does not show.
  func hidesChanges(besides others: Set<String>) -> Bool {
    guard type == ResourceType.nestedStack else { return false }
    switch change {
    case .create, .update, .delete, .unrecognized, .replaceCreatingFirst, .replaceDeletingFirst,
      .replaceInUnknownOrder, .replaceForgetting:
      return nestedChangeSet.map { !others.contains($0) } ?? true
    case .forget, .read, .unchanged:
      return false
    }
  }

  /// Whether values that come from it may be anything, what exists today among them.
  func mayAnswerWithAnything(besides others: Set<String>) -> Bool {
    !ResourceType.isOfAWS(type) || hidesChanges(besides: others)
  }

  /// Nil for what AWS itself does not make.
  func planned(
    prefix: String, region: String?, keeping selection: AttributeSelection
  ) -> PlannedResource? {
    guard ResourceType.isOfAWS(type) else { return nil }
    let values = attributes(of: after, keeping: selection)
    var prior = attributes(of: before, keeping: selection).known.object ?? [:]
    if let physicalID, !physicalID.isEmpty { prior["id"] = .string(physicalID) }
    let isGone = change == .delete || change == .forget
    return PlannedResource(
      address: prefix + logicalID, type: type, change: change, region: region,
      attributes: isGone ? AttributeMask.empty : values.known,
      priorAttributes: change == .create ? AttributeMask.empty : .object(prior),
      unknown: isGone ? AttributeMask.empty : unknown(values), sensitive: values.sensitive,
      undecided: undecided)
  }

  /// Without `--include-property-values` nothing is told: all of it is unknown.
  private func unknown(_ values: AttributeValues) -> Document {
    after == nil ? .bool(true) : values.unknown
  }

  private func attributes(
    of properties: Document?, keeping selection: AttributeSelection
  ) -> AttributeValues {
    let kept = (properties?.object ?? [:]).filter { selection.keeps($0.key, of: type) }
    return AttributeValues(kept.mapValues(ChangeSetValue.value))
  }
}
