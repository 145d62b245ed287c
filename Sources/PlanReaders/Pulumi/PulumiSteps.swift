internal import PreflightModel

/// Folds the steps of a preview into one resource per object: a replacement may take three steps,
/// and a refresh comes before what is done.
struct PulumiSteps {
  private var order: [String] = []
  private var stepsByURN: [String: [PulumiStep]] = [:]

  mutating func append(_ step: PulumiStep) {
    if stepsByURN[step.urn] == nil { order.append(step.urn) }
    stepsByURN[step.urn, default: []].append(step)
  }

  /// The resources in the order of the preview. A URN occurs twice when an object left over from
  /// an earlier replacement is deleted as well.
  func resources(in regions: PulumiRegions) -> [PlannedResource] {
    order.flatMap { urn in
      objects(of: stepsByURN[urn] ?? []).map { change, steps in
        resource(change, steps, region: steps.lazy.compactMap(regions.region).first)
      }
    }
  }

  /// The steps apart by the object that they are about, with what happens to it.
  private func objects(of steps: [PulumiStep]) -> [(Change, [PulumiStep])] {
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
    let replacement = replacing.isEmpty ? [] : [(PulumiChange.replacement(replacing), replacing)]
    return replacement + others.map { (PulumiChange.change(of: $0), [$0]) }
  }

  private func resource(
    _ change: Change, _ steps: [PulumiStep], region: String?
  ) -> PlannedResource {
    let current = steps.first { $0.values != .none } ?? steps[0]
    let prior = steps.first { $0.priorValues != AttributeMask.empty } ?? steps[0]
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
    step.dependencies.compactMapValues { urns in
      let planned = urns.filter { stepsByURN[$0] != nil }
      return planned.isEmpty ? nil : planned
    }
  }
}
