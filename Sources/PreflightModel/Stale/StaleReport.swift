/// What `headroom stale` has to say.
package struct StaleReport: Hashable, Sendable {
  /// What looks left behind and is not touched.
  package struct Skipped: Hashable, Sendable {
    package var resource: StaleResource
    /// A phrase: "used 3 hours ago".
    package var reason: String

    package init(_ resource: StaleResource, reason: String) {
      self.resource = resource
      self.reason = reason
    }
  }

  /// A question without an answer: what it would have listed is not known to be absent.
  package struct Gap: Hashable, Sendable {
    /// `rds:DescribeDBInstances`.
    package var call: String
    package var region: String?
    package var reason: String

    package init(call: String, region: String?, reason: String) {
      self.call = call
      self.region = region
      self.reason = reason
    }
  }

  package var account: Report.Account?
  package var regions: [String]
  /// Oldest first; those of unknown age last.
  package var groups: [StaleGroup]
  package var skipped: [Skipped]
  package var gaps: [Gap]

  package init(
    account: Report.Account?, regions: [String], groups: [StaleGroup] = [],
    skipped: [Skipped] = [], gaps: [Gap] = []
  ) {
    self.account = account
    self.regions = regions
    self.groups = groups
    self.skipped = skipped
    self.gaps = gaps
  }
}
