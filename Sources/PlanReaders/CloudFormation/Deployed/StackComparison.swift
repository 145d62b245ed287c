internal import Documents
internal import PreflightModel

/// What an update does to a stack: the template's resources beside those that exist.
struct StackComparison {
  private let deployed: [String: DeployedStack.Resource]
  private let old: [String: StackResource]
  private let selection: AttributeSelection
  private let region: String?

  /// - Parameters:
  ///   - deployed: The resources that exist, by address.
  ///   - old: What the stack's own template says of them.
  init(
    deployed: [String: DeployedStack.Resource], old: [StackResource],
    keeping selection: AttributeSelection, region: String?
  ) {
    self.deployed = deployed
    self.old = Dictionary(old.map { ($0.address, $0) }) { first, _ in first }
    self.selection = selection
    self.region = region
  }

  /// What is not known where a replacement depends on values that only AWS can tell.
  static let replacement = "whether the update replaces it"

  /// What happens to one resource of the template.
  struct Step {
    let resource: StackResource
    let change: Change
    let undecided: String?
  }

  func steps(for resources: [StackResource], moved: [String: Truth]) -> [Step] {
    resources.map { step(for: $0, moved) }
  }

  /// The resources whose ids are not those that exist today.
  static func moved(by steps: [Step]) -> [String: Truth] {
    steps.reduce(into: [:]) { moved, step in
      guard step.change.creates else { return }
      moved[step.resource.address] = step.undecided == nil ? .yes : .unknown
    }
  }

  private func step(for new: StackResource, _ moved: [String: Truth]) -> Step {
    guard let existing = existing(for: new) else {
      return Step(resource: new, change: .create, undecided: new.undecided)
    }
    let replacement = ReplacementFacts.change(
      of: new.type, retains: new.replacePolicy == "Retain")
    // One whose id holds a hash of its contents is another with other contents.
    guard existing == new.address, let old = old[existing] else {
      return Step(resource: new, change: replacement, undecided: Self.replacement)
    }
    let comparison = PropertyComparison(moved: moved, old: old, new: new)
    switch Self.isReplaced(new.type, comparison) {
    case .yes: return Step(resource: new, change: replacement, undecided: new.undecided)
    case .unknown: return Step(resource: new, change: replacement, undecided: Self.replacement)
    case .no:
      return Step(
        resource: new, change: comparison.isUpdate ? .update : .unchanged,
        undecided: new.undecided)
    }
  }

  /// The address of what exists in place of a resource. SAM ends the logical ids of some in a hash
  /// of ten digits, which is not known here.
  private func existing(for new: StackResource) -> String? {
    if let existing = deployed[new.address] {
      return existing.type == new.type ? new.address : nil
    }
    let twins = deployed.filter { address, existing in
      existing.type == new.type && address.hasPrefix(new.address)
        && address.dropFirst(new.address.count).isHash
    }
    return twins.count == 1 ? twins.first?.key : nil
  }

  private static func isReplaced(_ type: String, _ comparison: PropertyComparison) -> Truth {
    guard let facts = ReplacementFacts(type: type) else {
      return comparison.isUpdate ? .unknown : .no
    }
    let always = Truth.any(facts.always.map(comparison.changes))
    guard always == .no else { return always }
    return facts.perhaps.contains { comparison.changes($0) != .no } ? .unknown : .no
  }

  /// The resources of the plan: those of the template, and those that it has no more.
  func planned(_ steps: [Step]) -> [PlannedResource] {
    let kept = Set(steps.compactMap { existing(for: $0.resource) })
    let gone = deployed.filter { !kept.contains($0.key) && ResourceType.isOfAWS($0.value.type) }
    return steps.map(planned) + gone.sorted { $0.key < $1.key }.map(removed)
  }

  private func planned(_ step: Step) -> PlannedResource {
    var resource = step.resource.planned(in: region, keeping: selection)
    resource.change = step.change
    resource.undecided = step.undecided
    if let existing = existing(for: step.resource) {
      resource.priorAttributes = prior(existing)
    }
    return resource
  }

  private func removed(_ address: String, _ existing: DeployedStack.Resource) -> PlannedResource {
    let isKept = ["Retain", "RetainExceptOnCreate"].contains(old[address]?.deletionPolicy)
    return PlannedResource(
      address: address, type: existing.type, change: isKept ? .forget : .delete, region: region,
      priorAttributes: prior(address))
  }

  private func prior(_ address: String) -> Document {
    var attributes = old[address]?.values(keeping: selection).known.object ?? [:]
    attributes["id"] = deployed[address].map { .string($0.physicalID) }
    return .object(attributes)
  }
}

extension Substring {
  fileprivate var isHash: Bool { count == 10 && allSatisfy(\.isHexDigit) }
}
