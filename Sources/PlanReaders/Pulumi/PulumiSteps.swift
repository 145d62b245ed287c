internal import Documents
internal import PreflightModel

/// Folds the steps of a preview into one resource per object: a replacement may take three steps,
/// and a refresh comes before what is done.
struct PulumiSteps {
  private var kinds: ResourceKinds
  private var providers = TextPool()
  private var steps = Grouped<String, PulumiStep>()

  init(keeping selection: AttributeSelection) {
    kinds = ResourceKinds(keeping: selection)
  }

  /// How many steps of AWS resources there are.
  var count: Int { steps.elements.count }

  /// Whether the step is about an AWS resource; others are not kept.
  mutating func append(_ element: JSONElement) -> Bool {
    let step = PulumiStep(element, kinds: &kinds, providers: &providers) { steps.held($0) ?? $0 }
    if let step { steps.append(step, for: step.urn) }
    return step != nil
  }

  /// The resources in the order of the preview. A URN occurs twice when an object left over from
  /// an earlier replacement is deleted as well.
  func resources(in regions: PulumiRegions) -> [PlannedResource] {
    var regions = regions
    var resources: [PlannedResource] = []
    resources.reserveCapacity(count)
    for steps in steps.inGroups {
      for (change, steps) in objects(of: steps) {
        let region = steps.lazy.compactMap { regions.region(of: $0) }.first
        resources.append(resource(change, steps, region: region))
      }
    }
    return resources
  }

  /// The steps apart by the object that they are about, with what happens to it.
  private func objects(of steps: ArraySlice<PulumiStep>) -> [(Change, ArraySlice<PulumiStep>)] {
    if steps.count == 1, let step = steps.first, step.operation?.isPartOfReplacement != true {
      return [(PulumiChange.change(of: step), steps)]
    }
    var replacing = steps.filter { $0.operation?.isPartOfReplacement == true }
    var others = steps.filter { $0.operation?.isPartOfReplacement != true }
    if steps.count > 1 { others.removeAll { $0.operation == .refresh } }

    let isReplaced = replacing.contains { step in
      step.operation != .deleteReplaced && step.operation != .discardReplaced
    }
    if isReplaced {
      let surplus = replacing.indices.filter { replacing[$0].operation == .deleteReplaced }
        .dropFirst()
      others += surplus.map { replacing[$0] }
      for index in surplus.reversed() { replacing.remove(at: index) }
    } else {
      others += replacing
      replacing = []
    }
    let replacement =
      replacing.isEmpty ? [] : [(PulumiChange.replacement(replacing), replacing[...])]
    return replacement + others.map { (PulumiChange.change(of: $0), [$0]) }
  }

  private func resource(
    _ change: Change, _ steps: ArraySlice<PulumiStep>, region: String?
  ) -> PlannedResource {
    let first = steps.startIndex
    let current = steps[steps.firstIndex { $0.values != .none } ?? first]
    let prior = steps[steps.firstIndex { $0.priorValues != AttributeMask.empty } ?? first]
    let isGone = change == .delete || change == .forget
    let values = isGone ? .none : current.values
    return PlannedResource(
      address: current.urn, type: current.type, change: change, region: region,
      attributes: values.known, priorAttributes: prior.priorValues, unknown: values.unknown,
      sensitive: values.sensitive, references: isGone ? [:] : references(of: current),
      isProtected: steps.contains(where: \.isProtected),
      defaultedAttributes: isGone ? [] : current.defaults)
  }

  /// The dependencies that are in the preview themselves.
  private func references(of step: PulumiStep) -> [String: [String]] {
    let isWhole = step.dependencies.values.allSatisfy { urns in
      urns.allSatisfy { steps.held($0) != nil }
    }
    guard !isWhole else { return step.dependencies }
    return step.dependencies.compactMapValues { urns in
      let planned = urns.filter { steps.held($0) != nil }
      return planned.isEmpty ? nil : planned
    }
  }
}
