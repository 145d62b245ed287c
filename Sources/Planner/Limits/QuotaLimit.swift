package import PreflightModel

/// How much of a quota AWS allows, once everything has been asked.
package enum QuotaLimit: Hashable, Sendable {
  case known(Double, QuotaAssessment.LimitSource)
  /// Nobody says; the lookup that was refused, and why.
  case unknown(Lookup, Unavailability)

  package var value: Double? {
    switch self {
    case .known(let value, _): value
    case .unknown: nil
    }
  }
}
