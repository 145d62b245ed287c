internal import ArgumentParser
internal import PreflightModel
internal import Reporters

/// What would be requested so that plans are no longer blocked. Files nothing.
struct RequestPreviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Shows the requests that would unblock these plans; files nothing.",
    discussion: """
      Exit status: 0 all of it can be requested, or nothing need be; 2 something cannot; 3 \
      something could not be judged.
      """)

  @OptionGroup var options: RequestOptions

  func run() async throws {
    let printer = try RequestPrinter(options.output)
    let run = try await RequestRun(options)
    let report = try await run.report()
    await run.session.finish()
    try printer.print(report)
    throw ExitCode(report.exitStatus.rawValue)
  }
}
