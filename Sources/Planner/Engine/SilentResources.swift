internal import Documents
internal import PreflightModel

/// The resources of which a plan tells nothing but that they change, as a change set without property
/// values does.
///
/// What a rule does not know of them is one thing and has one way out, however many they are.
struct SilentResources {
  private let addresses: Set<String>

  init(of plans: [Plan]) {
    var addresses: Set<String> = []
    for resources in plans.map(\.resources) {
      for index in resources.indices where resources[index].unknown == .bool(true) {
        addresses.insert(resources[index].address)
      }
    }
    self.addresses = addresses
  }

  /// The findings, with one for each rule in place of those about these resources alone.
  func gather(_ findings: [Finding]) -> [Finding] {
    guard !addresses.isEmpty else { return findings }
    var gathered: [String: Finding] = [:]
    let others = findings.filter { finding in
      guard isSilent(finding) else { return true }
      var one = gathered[finding.rule] ?? finding
      one.resources += finding.resources.filter { !one.resources.contains($0) }
      gathered[finding.rule] = one
      return false
    }
    return others + gathered.values.map(summary)
  }

  private func isSilent(_ finding: Finding) -> Bool {
    finding.verdict == .undetermined && finding.quota == nil && !finding.resources.isEmpty
      && finding.resources.allSatisfy(addresses.contains)
  }

  private func summary(_ finding: Finding) -> Finding {
    let count = finding.resources.count
    return Finding(
      id: "\(finding.rule)/values", rule: finding.rule, verdict: .undetermined,
      title: finding.title,
      message: "The plan tells no values of "
        + (count == 1
          ? "a resource that this rule looks at." : "\(count) resources that this rule looks at."),
      resources: finding.resources,
      remedies: [
        Remedy(
          .edit,
          summary: "Print the change set by describe-change-set with --include-property-values.")
      ])
  }
}
