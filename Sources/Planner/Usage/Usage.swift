package import PreflightModel

/// How much of a quota is in use, as far as the facts so far tell.
package enum UsageAnswer: Hashable, Sendable {
  /// These lookups must be answered first.
  case asks(Set<Lookup>)
  case counted(Usage)
  /// No source gave an answer; the reasons, in the order of the sources.
  case unavailable([Refusal])

  /// A lookup that was refused.
  package struct Refusal: Hashable, Sendable {
    package let lookup: Lookup
    package let reason: Unavailability

    package init(lookup: Lookup, reason: Unavailability) {
      self.lookup = lookup
      self.reason = reason
    }
  }
}

/// A count of what exists.
package struct Usage: Hashable, Sendable {
  /// For a quota per parent: by parent, `sg-1`, and by its compartments, `sg-1 inbound IPv4`, where
  /// it has any. Otherwise one value, under the empty string.
  package var amounts: [String: Double]
  /// What the service states as the limit, in the same answer.
  package var limit: Double?
  /// The operation that told, `ec2:DescribeVpcs`.
  package var source: String
  package var isExact: Bool

  package init(amounts: [String: Double], limit: Double?, source: String, isExact: Bool) {
    self.amounts = amounts
    self.limit = limit
    self.source = source
    self.isExact = isExact
  }

  package var total: Double { amounts[""] ?? 0 }
}
