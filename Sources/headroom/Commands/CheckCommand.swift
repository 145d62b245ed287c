internal import ArgumentParser
internal import Planner
internal import PreflightModel
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

  func validate() throws {
    try aws.requireOneRegion()
  }

  func run() async throws {
    // Not while the arguments are validated: a flag that there is not would not be named.
    guard !planned.namesNothing else {
      throw Failure(
        "There is nothing to check: name a plan file, - or --add TYPE=COUNT.",
        status: ExitStatus.wrongFlags.rawValue)
    }
    let environment = ProcessEnvironment.variables
    let format = try output.reportFormat
    let printer = ReportPrinter(output, environment: environment)
    let configuration = try Files.configuration(at: aws.config)
    let connection = try Connection(
      aws, configuredRegion: configuration.region, environment: environment)
    let readRun = try CheckRun(
      planned: planned, aws: aws, configuration: configuration, region: connection.region,
      cleansUp: true)
    let session: Session
    do {
      session = try await connection.session(output: output)
    } catch let failure as Failure {
      try end(readRun, because: failure, calls: CallStatistics(), on: printer, as: format)
    }
    let run = try await readRun.knowingDeployment(from: session.gatherer)
    let outcome = await run.preflight.run(
      gathering: session.gatherer, startingWith: run.deployment?.facts,
      after: run.deployment?.rounds)
    await session.finish()
    try Task.checkCancellation()

    let calls = await session.statistics(of: outcome)
    if let failure = run.preflight.check.callerFailure(given: outcome.facts) {
      try end(run, because: failure, calls: calls, on: printer, as: format)
    }

    let report = run.report(
      of: outcome, source: session.source, calls: calls, quiet: output.quiet)
    if let path = aws.record {
      try run.record(outcome.facts, account: report.account, to: path)
    }
    try printer.print(report, as: format)
    throw ExitCode(ExitStatus(for: report, strict: strict).rawValue)
  }

  /// Ends a run that can ask nobody: there are no credentials, AWS does not accept them or cannot be
  /// reached. What the plans tell by themselves may be enough to block them; where it is not, headroom
  /// could not do its work.
  private func end(
    _ run: CheckRun, because failure: Failure, calls: CallStatistics, on printer: ReportPrinter,
    as format: ReportFormat
  ) throws -> Never {
    guard aws.snapshot == nil,
      let report = run.reportOfPlansAlone(because: failure, calls: calls, quiet: output.quiet)
    else { throw failure }
    try printer.print(report, as: format)
    StandardStream.error.note(failure.text)
    throw ExitCode(ExitStatus.blocked.rawValue)
  }
}
