package import PreflightModel

/// A finding that a project has decided to live with.
package struct IgnoredFinding: Hashable, Sendable {
  /// The finding's id, whole: `quota/vpc/L-F678F1CE/eu-west-1`.
  package let finding: String
  package let reason: String
  /// The last day on which it is ignored; nil for ever.
  package let until: CalendarDate?
  /// Where it stands in the file, counted from 1.
  package let line: Int

  package init(finding: String, reason: String, until: CalendarDate?, line: Int) {
    self.finding = finding
    self.reason = reason
    self.until = until
    self.line = line
  }

  package func hasExpired(on today: CalendarDate) -> Bool { until.map { $0 < today } ?? false }
}

extension HeadroomConfiguration {
  /// The findings with those marked that the file asks to ignore, none left out. What has expired
  /// by `today` (in UTC) marks nothing; `expiredIgnores` tells of it.
  package func markingIgnored(_ findings: [Finding], on today: CalendarDate) -> [Finding] {
    let current = Dictionary(
      ignored.filter { !$0.hasExpired(on: today) }.map { ($0.finding, $0) }
    ) { first, _ in first }
    return findings.map { finding in
      guard let reason = current[finding.id] else { return finding }
      var finding = finding
      finding.ignored = Finding.Ignored(
        reason: reason.reason, until: reason.until?.description)
      return finding
    }
  }

  /// What the file asks to ignore and is over, in the order of the file.
  package func expiredIgnores(on today: CalendarDate) -> [IgnoredFinding] {
    ignored.filter { $0.hasExpired(on: today) }
  }
}
