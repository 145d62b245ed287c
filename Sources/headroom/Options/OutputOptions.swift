internal import ArgumentParser
internal import Reporters

/// What is printed, and where: the flags of every command.
struct OutputOptions: ParsableArguments {
  @Option(help: ArgumentHelp("table or json.", valueName: "format"))
  var format = "table"

  @Option(
    help: ArgumentHelp(
      "Write to a file instead of standard output, which is -.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(help: "When to use colour.")
  var color = ColorChoice.auto

  @Flag(name: .customShort("q"), help: "No progress and no notes on standard error.")
  var quiet = false

  /// Where the document goes; nil for standard output, which `-` names as well.
  var file: String? { output == "-" ? nil : output }

  /// The format of a report; one that is not there is a matter of wrong flags.
  var reportFormat: ReportFormat {
    get throws {
      do throws(ReportFormatError) {
        return try ReportFormat(named: format)
      } catch {
        throw Failure(error.description, status: ExitStatus.wrongFlags.rawValue)
      }
    }
  }
}

enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto
  case always
  case never
}
