internal import PreflightModel

/// The resources of a check's plans that may not come to be: what decides it is not known yet.
///
/// What stands in the way of these alone blocks nothing for certain.
struct PossibleResources {
  /// What decides it, by address; without those at which another plan has a resource for certain.
  private let doubts: [String: String]

  init(of plans: [Plan]) {
    var doubts: [String: String] = [:]
    for resources in plans.map(\.resources) {
      for index in resources.indices where resources[index].change == .create {
        if let doubt = resources[index].doubt { doubts[resources[index].address] = doubt }
      }
    }
    if !doubts.isEmpty {
      for resource in plans.lazy.flatMap(\.resources)
      where resource.change != .create || resource.doubt == nil {
        doubts[resource.address] = nil
      }
    }
    self.doubts = doubts
  }

  func weigh(_ finding: Finding) -> Finding {
    guard finding.verdict == .blocked, finding.quota == nil,
      let doubt = finding.resources.first.flatMap({ doubts[$0] }),
      finding.resources.allSatisfy({ doubts[$0] != nil })
    else { return finding }
    var finding = finding
    finding.verdict = .undetermined
    finding.message += " Whether it comes to that depends on \(doubt)."
    return finding
  }
}

extension PlannedResource {
  /// What decides whether its change happens as planned, "whether the condition WithReplica holds";
  /// nil where nothing is left open.
  package var doubt: String? {
    switch number {
    case .one, .oneLater: undecided
    case .anyNumber: "how many of it there will be"
    }
  }
}
