package import PreflightModel

/// Counts how much of a quota is in use, from facts alone.
package struct UsageCounter: Sendable {
  package let quota: Quota
  /// The caller's account; nil when it could not be determined.
  package let account: String?

  package init(quota: Quota, account: String?) {
    self.quota = quota
    self.account = account
  }

  /// The usage in `region` (nil for a global quota), or what must be asked to know it.
  ///
  /// `parents` are the existing parents of interest for a quota per parent; nil means all.
  /// Sources are tried in order: one that is refused gives way to the next.
  package func usage(
    in region: String?, of parents: Set<String>?, given facts: Facts
  ) -> UsageAnswer {
    .unavailable([])
  }
}
