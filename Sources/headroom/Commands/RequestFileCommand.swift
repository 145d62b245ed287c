internal import ArgumentParser
internal import PreflightModel
internal import Reporters

/// Files the requests that would unblock plans: the one command that changes anything.
struct RequestFileCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "file",
    abstract: "Files the requests that would unblock these plans.",
    discussion: """
      Asks first on a terminal; without one it needs --yes. Filing again does no harm: what is open \
      or in force already is not filed a second time.
      Exit status: 0 filed, or nothing need be; 2 something cannot be requested; 3 something could \
      not be judged.
      """)

  @OptionGroup var options: RequestOptions

  @Flag(help: "File without asking.")
  var yes = false

  func validate() throws {
    guard options.aws.snapshot == nil else {
      throw ValidationError("A recording takes no requests: leave --snapshot out.")
    }
  }

  func run() async throws {
    let printer = try RequestPrinter(options.output)
    let run = try await RequestRun(options)
    var report = try await run.report()
    if report.requests.contains(where: { $0.outcome == .wouldFile }) {
      try confirm(report, printer)
      for index in report.requests.indices {
        try Task.checkCancellation()
        report.requests[index] =
          await run.session.filer?.file(report.requests[index]) ?? report.requests[index]
      }
    }
    await run.session.finish()
    try printer.print(report)
    throw ExitCode(report.exitStatus.rawValue)
  }

  /// Shows whose account is asked for what, and lets a person say no.
  private func confirm(_ report: QuotaRequestReport, _ printer: RequestPrinter) throws {
    guard !yes else { return }
    guard Terminal.canAsk else {
      throw Failure(
        "Filing needs a yes, and there is no terminal to ask at: add --yes, or look at it first "
          + "with `headroom request preview`.",
        status: ExitStatus.wrongFlags.rawValue)
    }
    StandardStream.error.write(printer.table(of: report))
    if let account = report.account { StandardStream.error.note("you are \(account.arn).") }
    guard Terminal.confirms("File what is to be requested?") else {
      throw Failure("Nothing was filed.")
    }
  }
}
