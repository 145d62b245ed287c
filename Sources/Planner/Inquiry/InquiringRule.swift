package import PreflightModel

/// A rule that asks while it judges.
package protocol InquiringRule: PreflightRule {
  /// What the rule concludes from the answers to what it asks. It is run anew after each round of
  /// answers, and its conclusions count once it asks nothing new.
  func findings(for check: Check, asking inquiry: inout Inquiry) -> [Finding]
}

extension InquiringRule {
  package func lookups(for check: Check, given facts: Facts) -> Set<Lookup> {
    var inquiry = Inquiry(facts)
    _ = findings(for: check, asking: &inquiry)
    return inquiry.open
  }

  package func findings(for check: Check, given facts: Facts) -> [Finding] {
    var inquiry = Inquiry(facts)
    return findings(for: check, asking: &inquiry)
  }

  /// What is asked first, and what its answers may lead to.
  package func operations(for check: Check) -> Set<AWSOperation> {
    let first = Set(lookups(for: check, given: Facts()).map(\.awsOperation))
    return first.isEmpty ? [] : first.union(metadata.followUps)
  }

  package func allOperations(in catalog: Catalog) -> Set<AWSOperation> { metadata.followUps }
}
