internal import AWSQuery
internal import ArgumentParser
internal import Documents
internal import Reporters

/// What something is that reports or AWS name, in words.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explains a rule, a quota or an error of AWS, and the way out.",
    discussion: """
      With -, it looks for errors in what a failed deployment printed: \
      pulumi up 2>&1 | headroom explain -
      """)

  @Argument(
    help: ArgumentHelp(
      """
      A rule such as availability-zone, a quota such as vpc/L-F678F1CE, an error code such as \
      VpcLimitExceeded, or - for standard input.
      """, valueName: "id"))
  var subject: String

  @Option(
    help: ArgumentHelp("A catalogue that extends or replaces entries.", valueName: "file"),
    completion: .file())
  var catalog: String?

  @Option(
    help: ArgumentHelp(
      "The region that commands name; AWS_REGION if not set.", valueName: "region"))
  var region: String?

  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard region.map({ RegionName.isValid($0) }) ?? true else {
      throw ValidationError("--region takes a region's name such as eu-west-1.")
    }
  }

  func run() throws {
    let format = try output.reportFormat
    let subjects = try ExplainedSubjects(
      catalog: Files.catalog(extendedBy: catalog), region: region ?? configuredRegion)
    let explanation = try subject == "-" ? ofStandardInput(subjects) : ofSubject(subjects)
    let printer = ReportPrinter(output, environment: ProcessEnvironment.variables)
    switch format {
    case .table:
      try printer.write(explanation.text(width: printer.width, colors: printer.usesColor))
    case .json:
      try printer.write(explanation.json.jsonText() + "\n")
    }
  }

  /// Nil where commands had better take what the AWS CLI is configured for.
  private var configuredRegion: String? {
    ["AWS_REGION", "AWS_DEFAULT_REGION"].lazy.compactMap { ProcessEnvironment.variables[$0] }
      .first { RegionName.isValid($0) }
  }

  private func ofSubject(_ subjects: ExplainedSubjects) throws -> Explanation {
    guard let explanation = subjects.explanation(of: subject) else {
      throw Failure(subjects.regret(subject), status: ExitStatus.wrongFlags.rawValue)
    }
    return explanation
  }

  private func ofStandardInput(_ subjects: ExplainedSubjects) throws -> Explanation {
    let text = String(decoding: try InputFile.standardInput(), as: UTF8.self)
    guard let explanation = subjects.explanation(ofOutput: text) else {
      throw Failure("Standard input has no error in it that headroom knows.")
    }
    return explanation
  }
}
