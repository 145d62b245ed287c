internal import PreflightModel

extension TerminalPage {
  /// A section of findings of one verdict; nothing when there are none.
  mutating func findings(_ findings: [Finding], _ verdict: Verdict) {
    guard !findings.isEmpty else { return }
    let heading: TerminalText =
      switch verdict {
      case .clear: "clear"
      case .warning: "warnings"
      case .undetermined: "could not be determined"
      case .blocked: "blockers"
      }
    blank()
    line(heading, style: .heading(verdict))
    let shared = Self.sharedRemedies(of: findings)
    for finding in findings {
      blank()
      columns(TerminalText(finding.title), TerminalText(finding.id), indent: 2)
      paragraph(TerminalText(finding.message), indent: 2)
      resources(finding.resources, showing: verdict == .blocked ? 5 : 2)
      for remedy in finding.remedies where !shared.contains(remedy) { self.remedy(remedy) }
    }
    guard !shared.isEmpty else { return }
    blank()
    line("For more than one of these:", indent: 2)
    for remedy in shared { self.remedy(remedy) }
  }

  /// What would settle several findings that could not be determined, such as a permission; it is
  /// said once. Blockers keep theirs, since "plan 1 fewer" speaks of one quota even where another
  /// has the same words.
  private static func sharedRemedies(of findings: [Finding]) -> [Remedy] {
    let remedies = findings.filter { $0.verdict == .undetermined }.flatMap(\.remedies)
    var seen: [Remedy: Int] = [:]
    return remedies.filter { remedy in
      seen[remedy, default: 0] += 1
      return seen[remedy] == 2
    }
  }

  /// The planned resources concerned, one a line.
  private mutating func resources(_ addresses: [String], showing limit: Int) {
    // "and 1 more" would take the line that the one itself could have.
    let shown = addresses.count == limit + 1 ? addresses.count : limit
    for address in addresses.prefix(shown) {
      line(ResourceLabel(address).text(fitting: width - 4), indent: 4)
    }
    if addresses.count > shown {
      line("and \(QuotaNumber(addresses.count - shown)) more", indent: 4)
    }
  }

  private static let mostCommands = 3

  private mutating func remedy(_ remedy: Remedy) {
    paragraph("- \(remedy.summary)", indent: 2, hanging: 2)
    // The summary of a clean-up says how to have its many commands as a script.
    let commands = remedy.commands.count > Self.mostCommands ? [] : remedy.commands
    for command in commands + [remedy.importCommand].compactMap(\.self) {
      self.command(command, indent: 6)
    }
  }
}
