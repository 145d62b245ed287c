/// The formats a report can be written in.
///
/// Only formats that are there are cases; the names that interface documents promise for later are
/// known, so that they can be refused for what they are.
package enum ReportFormat: String, CaseIterable, Hashable, Sendable {
  /// For people.
  case table
  /// For programs; described by `docs/schema/report.schema.json`.
  case json

  private static let laterNames: Set<String> = ["markdown", "sarif", "junit", "github"]

  /// The format that a user names.
  package init(named name: String) throws(ReportFormatError) {
    if let format = ReportFormat(rawValue: name) {
      self = format
    } else if Self.laterNames.contains(name) {
      throw .notBuilt(name: name)
    } else {
      throw .unknown(name: name)
    }
  }

  /// The reporter of this format. `width` and `colors` matter to formats for terminals alone.
  package func reporter(width: Int, colors: Bool) -> any Reporter {
    switch self {
    case .table: TableReporter(width: width, colors: colors)
    case .json: JSONReporter()
    }
  }
}
