package import PreflightModel

/// How much of a quota AWS allows, as far as the facts so far tell.
package enum LimitAnswer: Hashable, Sendable {
  /// These lookups must be answered first.
  case asks(Set<Lookup>)
  case known(Double, QuotaAssessment.LimitSource)
  /// Nobody says; the lookup that was refused, and why.
  case unknown(Lookup, Unavailability)
}
