internal import PreflightModel

/// Folds the steps of a preview into one resource per object: a replacement may take three steps,
/// and a refresh comes before what is done.
struct PulumiSteps {
  var regions = PulumiRegions()
  private var steps = Grouped<String, PulumiStep>()
  /// Beside each step the resource as it tells it.
  private var resources: [PlannedResource] = []
  /// The steps that depend on something of which no step has come yet.
  private var early: [Int] = []

  /// How many steps of AWS resources there are.
  var count: Int { resources.count }

  mutating func append(_ reading: PulumiStepReader.Reading) {
    switch reading {
    case .resource(var resource, let step):
      hold(&resource.references)
      resources.append(resource)
      steps.append(step, for: resource.address)
    case .provider(let urn, let region):
      regions.learn(urn, region: region)
    case .other:
      break
    }
  }

  /// Has the URNs of resources that have come refer to the texts that are held already.
  private mutating func hold(_ references: inout [String: [String]]) {
    var isEarly = false
    for name in references.values.indices {
      for urn in references.values[name].indices {
        if let held = steps.held(references.values[name][urn]) {
          references.values[name][urn] = held
        } else {
          isEarly = true
        }
      }
    }
    if isEarly { early.append(resources.count) }
  }

  /// The resources in the order of the preview, which the steps then have no more. A URN occurs
  /// twice when an object left over from an earlier replacement is deleted as well.
  mutating func finish() -> [PlannedResource] {
    var finished: [PlannedResource] = []
    swap(&finished, &resources)
    for place in early {
      finished[place].references = planned(finished[place].references)
    }
    var surplus: Set<Int> = []
    for first in steps.firstPlaces.lazy.map(Int.init) {
      let step = steps.elements[first]
      if steps.isAlone(first), step.operation?.isPartOfReplacement != true {
        finished[first].settle(PulumiChange.change(of: step), region: regions.region(of: step))
      } else {
        let places = steps.places(from: first)
        let objects = objects(at: places).map { object(finished, $0, at: $1) }
        for (place, object) in zip(places, objects) { finished[place] = object }
        surplus.formUnion(places.dropFirst(objects.count))
      }
    }
    finished.remove(at: surplus)
    return finished
  }

  /// The dependencies that are in the preview themselves.
  private func planned(_ dependencies: [String: [String]]) -> [String: [String]] {
    dependencies.compactMapValues { urns in
      let planned = urns.compactMap { steps.held($0) }
      return planned.isEmpty ? nil : planned
    }
  }

  /// The steps with one URN apart by the object that they are about, with what happens to it.
  private func objects(at places: [Int]) -> [(Change, [Int])] {
    func operation(_ place: Int) -> PulumiOperation? { steps.elements[place].operation }
    var replacing = places.filter { operation($0)?.isPartOfReplacement == true }
    var others = places.filter { operation($0)?.isPartOfReplacement != true }
    if places.count > 1 { others.removeAll { operation($0) == .refresh } }

    let isReplaced = replacing.contains { place in
      operation(place) != .deleteReplaced && operation(place) != .discardReplaced
    }
    if isReplaced {
      let surplus = replacing.filter { operation($0) == .deleteReplaced }.dropFirst()
      replacing.removeAll(where: Set(surplus).contains)
      others += surplus
    } else {
      others += replacing
      replacing = []
    }
    var objects = others.map { (PulumiChange.change(of: steps.elements[$0]), [$0]) }
    if !replacing.isEmpty {
      let change = PulumiChange.replacement(replacing.map { steps.elements[$0] })
      objects.insert((change, replacing), at: 0)
    }
    return objects
  }

  /// The object that the steps at these places are about.
  private mutating func object(
    _ resources: [PlannedResource], _ change: Change, at places: [Int]
  ) -> PlannedResource {
    let told = places.map { resources[$0] }
    var object = told.first(where: \.hasAttributes) ?? told[0]
    object.priorAttributes =
      (told.first { $0.priorAttributes != AttributeMask.empty } ?? told[0]).priorAttributes
    object.isProtected = told.contains(where: \.isProtected)
    object.settle(
      change, region: places.compactMap { regions.region(of: steps.elements[$0]) }.first)
    return object
  }
}

extension PlannedResource {
  fileprivate var hasAttributes: Bool {
    attributes != AttributeMask.empty || unknown != AttributeMask.empty
      || sensitive != AttributeMask.empty
  }

  /// What was left open: what becomes of the resource, and where.
  fileprivate mutating func settle(_ change: Change, region: String?) {
    self.change = change
    self.region = region
    guard change == .delete || change == .forget else { return }
    attributes = AttributeMask.empty
    unknown = AttributeMask.empty
    sensitive = AttributeMask.empty
    references = [:]
    defaultedAttributes = []
  }
}

extension [PlannedResource] {
  /// Takes away those at the places, without a copy of the others.
  fileprivate mutating func remove(at places: Set<Int>) {
    guard !places.isEmpty else { return }
    var kept = startIndex
    for place in indices where !places.contains(place) {
      swapAt(kept, place)
      kept += 1
    }
    removeSubrange(kept...)
  }
}
