internal import ArgumentParser
internal import PreflightModel
internal import Reporters

/// The requests of an account, open ones first.
struct RequestListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the requests of this account and region, open ones first.",
    discussion: "Exit status: 0 whatever was found, 3 when a region could not be read.")

  @OptionGroup var aws: AWSOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let printer = try RequestPrinter(output)
    let listing = try await RequestListing(aws, output)
    let report = try await listing.report(recordingTo: aws.record)
    await listing.session.finish()
    try printer.print(report)
    if !report.gaps.isEmpty { throw ExitCode(ExitStatus.undetermined.rawValue) }
  }
}
