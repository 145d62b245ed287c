internal import PreflightModel
internal import Reporters

/// Puts a report where the user wants it.
struct ReportPrinter {
  private let output: OutputOptions
  let usesColor: Bool
  /// What a page, a log and a pull request have room for, when there is no terminal.
  private static let standardWidth = 80
  private static let mostColumns = 120

  init(_ output: OutputOptions, environment: [String: String]) {
    self.output = output
    usesColor =
      switch output.color {
      case .always: true
      case .never: false
      // https://no-color.org: set and not empty.
      case .auto:
        output.file == nil && StandardStream.output.isTerminal
          && environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
      }
  }

  /// In columns.
  var width: Int {
    let columns = output.file == nil ? StandardStream.output.columns : nil
    return min(columns ?? Self.standardWidth, Self.mostColumns)
  }

  func print(_ report: Report, as format: ReportFormat) throws {
    var text = ""
    format.reporter(width: width, colors: usesColor).write(report, to: &text)
    try write(text)
  }

  /// Throws when the document could not be written as a whole.
  func write(_ text: String) throws {
    if let path = output.file {
      try OutputFile.write(text, to: path, mode: 0o666)
    } else {
      try StandardStream.output.writeDocument(text)
    }
  }
}
