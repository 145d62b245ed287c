internal import PreflightModel

/// Usage as a table in GitHub's Markdown.
struct UsageMarkdown {
  private let report: UsageReport

  init(_ report: UsageReport) {
    self.report = report
  }

  var text: String {
    let rows = report.known.map { usage in
      [
        usage.percent, usage.numbers, usage.assessment.name, usage.assessment.id.description,
        usage.region ?? "account",
      ]
      .map(Self.escaped).joined(separator: " | ")
    }
    let table =
      ["| Full | In use | Quota | ID | Region |", "| ---: | ---: | --- | --- | --- |"]
      + rows.map { "| \($0) |" }
    let quotas = counted(report.quotas.count, "quota")
    var lines = ["### \(quotas) in \(Self.escaped(report.place))", ""]
    if !rows.isEmpty { lines += table + [""] }
    let unknowns = report.unknowns
    if !unknowns.isEmpty {
      lines += ["Not determined:", ""] + unknowns.map { "- \(Self.escaped($0.sentence))" } + [""]
    }
    lines.append(report.calls.sentence(about: report.source) + ".")
    return lines.joined(separator: "\n") + "\n"
  }

  /// Text that Markdown shows as it is, on one line: every character that could mean something is
  /// escaped (CommonMark 0.31, section 2.4), and `@`, `#` and addresses lead nowhere.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in TerminalText(text).text {
      switch character {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "~":
        escaped += "\\\(character)"
      case "&": escaped += "&amp;"
      case "@": escaped += "&#64;"
      default: escaped.append(character)
      }
    }
    return escaped.split(separator: "://", omittingEmptySubsequences: false)
      .joined(separator: "&#58;//")
  }
}
