internal import ArgumentParser
internal import Planner
internal import PreflightModel
internal import Reporters

/// Finds what throw-away runs have left behind. It deletes nothing.
struct StaleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stale",
    abstract: "Finds what throw-away runs have left behind, and the commands that remove it.",
    discussion: """
      It deletes nothing. What is young, in use, shared, protected or part of something alive is \
      left alone, and said. Exit status: 0 whatever was found, 1 headroom could not do its work, \
      64 wrong flags.
      """)

  @OptionGroup var stale: StaleOptions
  @OptionGroup var aws: AWSOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let format = try output.reportFormat
    let printer = ReportPrinter(output, environment: ProcessEnvironment.variables)
    let run = try await StaleRun(stale, aws, output)
    let report = try await run.report(recordingTo: aws.record)
    await run.session.finish()
    if let path = stale.commands {
      let script = try script(for: report, made: run.now)
      // It alone, so that it can be piped.
      guard path != "-" else { return try printer.write(script) }
      try OutputFile.write(script, to: path, permissions: 0o700)
    }
    switch format {
    case .json: try printer.write(StaleDocument(report).text)
    case .table:
      let names = run.catalog.quotas.mapValues(\.name)
      try printer.write(
        StaleTable(
          report, quotaNames: names, now: run.now, width: printer.width, colors: printer.usesColor
        ).text)
    }
  }

  private func script(for report: StaleReport, made: UTCTime) throws -> String {
    guard let script = CleanupScript(report, made: made) else {
      throw Failure("AWS gave an account that is no number, so no script can be tied to it.")
    }
    return script.text
  }
}
