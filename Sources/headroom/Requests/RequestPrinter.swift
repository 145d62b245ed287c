internal import PreflightModel
internal import Reporters

/// Puts requests where the user wants them, and says how the command ends.
struct RequestPrinter {
  private let output: OutputOptions
  private let printer: ReportPrinter
  private let format: ReportFormat

  init(_ output: OutputOptions) throws {
    self.output = output
    printer = ReportPrinter(output, environment: ProcessEnvironment.variables)
    format = try output.reportFormat
  }

  func print(_ report: QuotaRequestReport) throws {
    switch format {
    case .table: try printer.write(table(of: report))
    case .json: try printer.write(RequestDocument(report).text)
    }
  }

  func table(of report: QuotaRequestReport) -> String {
    RequestTable(
      report, now: UTCTime(seconds: Int(Clock.now())), width: printer.width,
      colors: printer.usesColor
    ).text
  }
}

extension QuotaRequestReport {
  /// 2 when something that is needed cannot be requested, 3 when something could not be judged.
  var exitStatus: ExitStatus {
    let isRefused = requests.contains {
      switch $0.outcome {
      case .notAdjustable, .refused: true
      case .wouldFile, .filed, .alreadyOpen, .alreadyEnough, nil: false
      }
    }
    if isRefused { return .blocked }
    return gaps.isEmpty ? .clear : .undetermined
  }
}
