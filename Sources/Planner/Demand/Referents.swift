internal import PreflightModel

/// The resources that others name as their parents, or on the way to one.
///
/// An address belongs to its plan: two plans may each have a `aws_vpc.main`, and these are two VPCs.
struct Referents: Sendable {
  private struct Place: Hashable {
    let plan: Int
    let address: String
  }

  private let resources: [Place: PlannedResource]
  /// The paths of the plans, in order.
  private let paths: [String]
  /// The addresses at which several plans create something.
  private let ambiguous: Set<String>

  init(of entries: [PlanIndex.Entry], in plans: [Plan]) {
    let places = Set(
      entries.lazy.filter(\.hasParent).flatMap { entry in
        entry.resource.references.values.joined().map { Place(plan: entry.plan, address: $0) }
      })
    var resources: [Place: PlannedResource] = [:]
    var creator: [String: Int] = [:]
    var ambiguous: Set<String> = []
    for (number, plan) in plans.enumerated() {
      for resource in plan.resources {
        let place = Place(plan: number, address: resource.address)
        if places.contains(place) { resources[place] = resource }
        guard plans.count > 1, resource.change.creates else { continue }
        if creator.updateValue(number, forKey: resource.address) ?? number != number {
          ambiguous.insert(resource.address)
        }
      }
    }
    self.resources = resources
    self.ambiguous = ambiguous
    paths = plans.map(\.path)
  }

  func resource(at address: String, ofPlan plan: Int) -> PlannedResource? {
    resources[Place(plan: plan, address: address)]
  }

  /// The address, followed by the plan's path where another plan creates something at it too.
  func name(of address: String, inPlan plan: Int) -> String {
    ambiguous.contains(address) ? "\(address) (\(paths[plan]))" : address
  }
}

extension PlanIndex.Entry {
  /// Whether the resource takes from a quota of something that it names.
  fileprivate var hasParent: Bool {
    takes.contains { $0.consumers.contains { $0.parent != nil } }
  }
}
