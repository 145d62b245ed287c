internal import PreflightModel

/// The road from facts to groups: list, tell whose it is, protect, keep what cannot go, order.
struct StaleFindings {
  private(set) var inventory: StaleInventory
  private let types: StaleTypes
  private let criteria: StaleCriteria
  private let scope: StaleScope
  private let relations: ResourceRelations
  private var membership: RunMembership

  init(types: StaleTypes, criteria: StaleCriteria, scope: StaleScope, facts: Facts) {
    self.types = types
    self.criteria = criteria
    self.scope = scope
    inventory =
      InventoryReading(types: types.types, scope: scope, facts: facts).inventory
    relations = ResourceRelations(inventory.resources)
    membership = RunMembership(
      inventory.resources, patterns: criteria.patterns, ownershipTags: types.ownershipTags)
    // What a stack has made is known only by the stack's details.
    let stacks = membership.runs.keys.filter {
      inventory.resources[$0].type.name == RunMembership.stackType
    }
    inventory.addDetails(of: stacks.sorted(), scope: scope, facts: facts)
    membership.extend(inventory.resources, relations)
    let others = Set(membership.runs.keys).subtracting(stacks)
    inventory.addDetails(of: others.sorted(), scope: scope, facts: facts)
    settle()
  }

  /// What the runs come to.
  private(set) var groups: [StaleGroup] = []
  private(set) var skipped: [StaleReport.Skipped] = []

  private var resources: [ExistingResource] { inventory.resources }

  private mutating func settle() {
    // What turns out to be gone by its details is no resource.
    let runs = membership.runs.filter { index, _ in
      !resources[index].type.ignored.contains { $0.holds(for: resources[index].document) }
    }
    let suffixes = runs.mapValues(\.suffix)
    let bySuffix = Dictionary(grouping: runs.keys, by: { runs[$0]?.suffix ?? "" })
    var protections = self.protections(bySuffix)
    var steps: [Int: ResourceSteps] = [:]
    for index in runs.keys where protections[index] == nil {
      do throws(ResourceStepsError) {
        steps[index] = try ResourceSteps(deleting: resources[index], in: scope)
      } catch {
        protections[index] = error.description
      }
    }
    let kept = KeptResources(
      runs: suffixes, protections: protections, needs: needs(of: suffixes),
      label: { "\(resources[$0].type.name) \(resources[$0].label)" })
    skipped = skipped(kept.reasons)
    let order = CleanupOrder(
      resources, types: types.types, stacks: membership.stacks, links: relations.links)
    groups = bySuffix.filter { criteria.only.isEmpty || criteria.only.contains($0.key) }
      .compactMap { suffix, indices -> StaleGroup? in
        let gone = order.ordered(indices.filter { kept.reasons[$0] == nil })
        guard let first = gone.first, let run = runs[first] else { return nil }
        return group(run, gone, order.steps(for: gone, steps))
      }
      .sorted(by: Self.oldestFirst)
  }

  // MARK: What stays

  private func protections(_ bySuffix: [String: [Int]]) -> [Int: String] {
    let protection = ResourceProtection(scope: scope, criteria: criteria)
    var reasons: [Int: String] = [:]
    for (suffix, indices) in bySuffix {
      let run = ResourceProtection.Run(
        activity: activity(of: indices.sorted()),
        newest: indices.compactMap { resources[$0].created }.max())
      for index in indices {
        reasons[index] =
          strangeStack(of: index)
          ?? protection.reason(for: resources[index], suffix: suffix, of: run)
      }
    }
    return reasons
  }

  private func activity(of indices: [Int]) -> String? {
    indices.first { index in
      resources[index].type.active.contains { $0.holds(for: resources[index].document) }
    }.map { "\(resources[$0].type.name) \(resources[$0].label) runs or changes right now" }
  }

  /// Whose stack is of no run, which is not for us to take apart.
  private func strangeStack(of index: Int) -> String? {
    guard let stack = membership.stacks[index], membership.runs[stack] == nil else { return nil }
    return "it belongs to the stack \(resources[stack].name ?? ""), which is of no run"
  }

  private func needs(of suffixes: [Int: String]) -> Set<KeptResources.Need> {
    var needs: Set<KeptResources.Need> = []
    for link in relations.links {
      guard suffixes[link.second] != nil else { continue }
      if !isLeaving(link.first) {
        needs.insert(.init(index: link.second, other: link.first, kind: .emptiness))
      }
      if link.isPart, suffixes[link.first] == suffixes[link.second] {
        needs.insert(.init(index: link.first, other: link.second, kind: .whole))
      }
    }
    for (member, stack) in membership.stacks
    where suffixes[member] != nil && suffixes[member] == suffixes[stack] {
      needs.insert(.init(index: member, other: stack, kind: .stack))
      if !isLeaving(member) {
        needs.insert(.init(index: stack, other: member, kind: .member))
      }
    }
    return needs
  }

  private func isLeaving(_ index: Int) -> Bool {
    resources[index].type.leaving.contains { $0.holds(for: resources[index].document) }
  }

  /// What bears a suffix and stays; what would only have been taken along is not worth a word.
  private func skipped(_ reasons: [Int: String]) -> [StaleReport.Skipped] {
    reasons.filter { index, _ in
      let suffix = membership.runs[index]?.suffix ?? ""
      return !membership.pulledIn.contains(index)
        && (criteria.only.isEmpty || criteria.only.contains(suffix))
    }
    .map { StaleReport.Skipped(resources[$0.key].reported, reason: $0.value) }
    .sorted {
      ($0.resource.type, $0.resource.region ?? "", $0.resource.id)
        < ($1.resource.type, $1.resource.region ?? "", $1.resource.id)
    }
  }

  // MARK: What goes

  private func group(
    _ run: SuffixFinder.Found, _ gone: [Int], _ steps: [CleanupStep]
  ) -> StaleGroup {
    let dates = gone.compactMap { resources[$0].created }
    var freed = FreedQuotas()
    for index in gone { freed.add(resources[index], account: scope.account) }
    return StaleGroup(
      suffix: run.suffix, pattern: run.pattern, oldest: dates.min()?.description,
      newest: dates.max()?.description,
      stack: gone.first { resources[$0].type.name == RunMembership.stackType }
        .flatMap { resources[$0].name },
      resources: gone.map { resources[$0].reported } + unlistedMembers(of: gone), frees: freed.list,
      steps: steps, isComplete: inventory.refused.isEmpty)
  }

  /// What a stack takes with it and no listing has.
  private func unlistedMembers(of gone: [Int]) -> [StaleResource] {
    gone.flatMap { stack in
      resources[stack].stackMembers.filter {
        relations.index(of: $0.id, type: $0.type, in: resources[stack].region) == nil
      }
      .map { StaleResource(type: $0.type, id: $0.id, region: resources[stack].region) }
    }
  }

  /// Those of unknown age last.
  private static func oldestFirst(_ left: StaleGroup, _ right: StaleGroup) -> Bool {
    let last = "~"
    return (left.oldest ?? last, left.newest ?? last, left.suffix)
      < (right.oldest ?? last, right.newest ?? last, right.suffix)
  }
}
