internal import PreflightModel

/// The order in which the resources of a run go, and the steps in that order.
///
/// First what keeps a stack of the run from being deleted, then the stacks, then all else; each
/// in the order of the types, and a type in stages: what must go before any of it, the deletions,
/// and waiting for them.
struct CleanupOrder {
  private let resources: [ExistingResource]
  private let ranks: [String: Int]
  private let stacks: [Int: Int]
  /// Those that go before a stack.
  private let early: Set<Int>

  /// - Parameters:
  ///   - stacks: The stack of a resource, by places in the inventory.
  ///   - links: What goes before what.
  init(
    _ resources: [ExistingResource], types: [StaleType], stacks: [Int: Int],
    links: Set<ResourceRelations.Link>
  ) {
    self.resources = resources
    self.stacks = stacks
    ranks = Dictionary(uniqueKeysWithValues: types.enumerated().map { ($1.name, $0) })
    early = Self.early(stacks: stacks, links: links)
  }

  /// Whatever stands in a member of a stack and is none itself, and what stands in that.
  private static func early(
    stacks: [Int: Int], links: Set<ResourceRelations.Link>
  ) -> Set<Int> {
    let firsts = Dictionary(grouping: links, by: \.second).mapValues { $0.map(\.first) }
    var early: Set<Int> = []
    var open = Array(stacks.keys)
    while let index = open.popLast() {
      for first in firsts[index] ?? [] where stacks[first] == nil {
        if early.insert(first).inserted { open.append(first) }
      }
    }
    return early
  }

  func ordered(_ indices: some Sequence<Int>) -> [Int] {
    indices.sorted { key(of: $0) < key(of: $1) }
  }

  /// The steps for resources in order; what a stack has made goes with the stack.
  func steps(for ordered: [Int], _ steps: [Int: ResourceSteps]) -> [CleanupStep] {
    var list: [CleanupStep] = []
    var rest = ordered.filter { stacks[$0] == nil }[...]
    while let first = rest.first {
      let batch = rest.prefix { isTogether($0, first) }
      for stage in StaleType.StepTemplate.Stage.allCases {
        list += batch.flatMap { steps[$0]?.steps[stage] ?? [] }
      }
      rest = rest.dropFirst(batch.count)
    }
    return list
  }

  private func isTogether(_ left: Int, _ right: Int) -> Bool {
    phase(of: left) == phase(of: right) && resources[left].type.name == resources[right].type.name
  }

  private func phase(of index: Int) -> Int {
    if resources[index].type.name == RunMembership.stackType || stacks[index] != nil { return 1 }
    return early.contains(index) ? 0 : 2
  }

  private func key(of index: Int) -> (Int, Int, String, String) {
    let resource = resources[index]
    return (
      phase(of: index), ranks[resource.type.name] ?? 0, resource.region ?? "", resource.label
    )
  }
}
