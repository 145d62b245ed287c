internal import ArgumentParser
internal import Documents
internal import Reporters

/// What something is that reports name, in words.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explains a rule: what it checks, how it knows, and the way out.")

  @Argument(help: ArgumentHelp("A rule, such as availability-zone.", valueName: "id"))
  var subject: String

  @OptionGroup var output: OutputOptions

  func run() throws {
    let format = try output.reportFormat
    guard let explanation = try ExplainedSubjects.explanation(of: subject) else {
      throw Failure(try ExplainedSubjects.regret(subject), status: ExitStatus.wrongFlags.rawValue)
    }
    let printer = ReportPrinter(output, environment: ProcessEnvironment.variables)
    switch format {
    case .table:
      try printer.write(explanation.text(width: printer.width, colors: printer.usesColor))
    case .json:
      try printer.write(explanation.json.jsonText() + "\n")
    }
  }
}
