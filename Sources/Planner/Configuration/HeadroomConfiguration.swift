package import PreflightModel

/// What `headroom.yaml` says: how strictly a project is judged, and what it leaves aside.
///
/// What the file does not say is nil or empty; flags come before all of it. The file's JSON Schema
/// is `docs/schema/headroom.schema.json`.
package struct HeadroomConfiguration: Hashable, Sendable {
  /// The share of a limit, in percent from 0 to 100, from which on a quota is a warning.
  package var warnAt: Double?
  /// How much more than needed an increase asks for, in percent.
  package var margin: Double?
  /// Where resources go whose plan does not say.
  package var region: String?
  /// Limits to judge by instead of what AWS says.
  package var limits: [QuotaID: Double] = [:]
  /// `warnAt` for single quotas.
  package var thresholds: [QuotaID: Double] = [:]
  /// In the order of the file.
  package var ignored: [IgnoredFinding] = []
  package var stale = StaleSettings()

  package init() {}

  /// These settings in place of the defaults.
  package var checkSettings: CheckSettings {
    var settings = CheckSettings(thresholds: thresholds, limits: limits)
    if let warnAt { settings.warnAt = warnAt }
    if let margin { settings.margin = margin }
    return settings
  }
}
