package import PreflightModel

/// How much of a quota AWS allows, as far as the facts so far tell.
package enum LimitAnswer: Hashable, Sendable {
  /// Service Quotas must be asked for this value first.
  case wants(ServiceQuotas.Value)
  case known(Double, QuotaAssessment.LimitSource)
  /// Nobody says; the lookup that was refused, and why.
  case unknown(Lookup, Unavailability)
}
