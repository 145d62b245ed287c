internal import ArgumentParser
internal import PreflightModel
internal import Planner
internal import Reporters

/// The main job: reads plans, asks the account, prints verdict, findings and commands.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Reads plans, asks the account, prints what blocks them and the commands that help.",
    discussion: """
      Exit status: 0 clear (warnings allowed unless --strict), 1 headroom could not do its work, \
      2 blocked, 3 undetermined, 64 wrong flags.
      """)

  @OptionGroup var planned: PlanOptions
  @OptionGroup var aws: AWSOptions
  @OptionGroup var output: OutputOptions

  @Flag(help: "Count a warning as blocked.")
  var strict = false

  func run() async throws {
    let format = try output.reportFormat()
    let printer = try ReportPrinter(output)
    let run = try CheckRun(planned: planned, aws: aws)
    let session = try await Session(aws, settings: run.awsSettings, output: output)
    let outcome = await run.preflight.run(gathering: session.gatherer)
    await session.finish()
    try Task.checkCancellation()
    try session.requireCaller(in: outcome, of: run.preflight.check)

    let report = run.configuration.applied(
      to: Report(
        of: run.preflight, outcome: outcome, source: session.source,
        calls: await session.statistics(rounds: outcome.rounds)))
    try session.record(outcome.facts, account: report.account, rules: run.preflight)
    try printer.print(report, as: format)
    throw ExitCode(ExitStatus(for: report, strict: strict).rawValue)
  }
}
