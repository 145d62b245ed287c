package import PreflightModel

/// How strictly a check judges, and what it leaves out.
package struct CheckSettings: Hashable, Sendable {
  /// The share of a limit, in percent, from which on a quota that still fits is a warning.
  package var warnAt: Double
  /// The same for single quotas.
  package var thresholds: [QuotaID: Double]
  /// How much more than needed an increase asks for, in percent.
  package var margin: Double
  /// Limits to judge by instead of what AWS says.
  package var limits: [QuotaID: Double]
  /// The rules that were asked for by name; empty when all run.
  package var namedRules: Set<String>

  package init(
    warnAt: Double = 80, thresholds: [QuotaID: Double] = [:], margin: Double = 20,
    limits: [QuotaID: Double] = [:], namedRules: Set<String> = []
  ) {
    self.warnAt = warnAt
    self.thresholds = thresholds
    self.margin = margin
    self.limits = limits
    self.namedRules = namedRules
  }

  package func warningThreshold(of quota: QuotaID) -> Double { thresholds[quota] ?? warnAt }

  /// Whether a rule was asked for by its name.
  func names(_ rule: String) -> Bool { namedRules.contains(rule) }
}
