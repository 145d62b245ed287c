package import PreflightModel

/// The formats that usage can be written in.
package enum UsageFormat: String, CaseIterable, Hashable, Sendable {
  /// For people.
  case table
  /// For programs; described by `docs/schema/usage.schema.json`.
  case json
  /// For a page or a pull request.
  case markdown
  /// For scrapers: the text exposition format.
  case prometheus

  /// - Parameters:
  ///   - warnAt: The share of a limit from which on a quota stands out.
  ///   - width: In columns; it matters to the table alone, as `colors` does.
  package func text(
    of report: UsageReport, warnAt: Double, width: Int, colors: Bool
  ) -> String {
    switch self {
    case .table: UsageTable(report, warnAt: warnAt, width: width, colors: colors).text
    case .json: UsageDocument(report).text
    case .markdown: UsageMarkdown(report).text
    case .prometheus: UsageExposition(report).text
    }
  }
}
