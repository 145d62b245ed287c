package import PreflightModel

/// What the process tells the shell.
package enum ExitStatus: Int32, Hashable, Sendable, CaseIterable {
  case clear = 0
  /// headroom could not do its work.
  case failed = 1
  case blocked = 2
  case undetermined = 3
  /// `EX_USAGE` of sysexits.h.
  case wrongFlags = 64
  /// Ended by SIGINT: 128 and the signal's number, as shells say it.
  case interrupted = 130
  /// Ended by SIGTERM.
  case terminated = 143

  /// Blocked outranks undetermined; with `strict` a warning counts as blocked. Ignored findings
  /// do not count.
  package init(for report: Report, strict: Bool) {
    let verdicts = report.judgedFindings.map(\.verdict)
    if verdicts.contains(.blocked) || strict && verdicts.contains(.warning) {
      self = .blocked
    } else if verdicts.contains(.undetermined) {
      self = .undetermined
    } else {
      self = .clear
    }
  }
}
