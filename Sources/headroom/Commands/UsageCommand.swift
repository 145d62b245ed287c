internal import ArgumentParser
internal import PreflightModel
internal import Reporters

/// How full every quota is.
struct UsageCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "usage",
    abstract: "Lists every quota with limit and usage, the fullest first.",
    discussion: """
      Quotas that each parent has for itself, such as subnets per VPC, are not among them: `check` \
      judges those for the parents of a plan.
      Exit status: 0 done, whatever was found, 1 headroom could not do its work, 64 wrong flags.
      """)

  @OptionGroup var options: UsageOptions

  func run() async throws {
    let format = try options.format
    let printer = ReportPrinter(options.output, environment: ProcessEnvironment.variables)
    let run = try UsageRun(options)
    var report = try await run.report()
    if let percent = options.minPercent {
      report = report.keeping(atLeast: percent.value / 100)
    }
    try printer.write(
      format.text(
        of: report, warnAt: run.warnAt / 100, width: printer.width, colors: printer.usesColor))
  }
}
