internal import ArgumentParser
internal import PreflightModel
internal import Reporters

/// Waits until requests are decided.
struct RequestWaitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wait",
    abstract: "Waits until requests are decided; without ids, all that are open.",
    discussion: """
      Exit status: 0 all approved, 2 one was denied or closed without approval, 3 still open at \
      the time limit.
      """)

  @Argument(help: ArgumentHelp("The ids of requests.", valueName: "id"))
  var ids: [String] = []

  @OptionGroup var aws: AWSOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard aws.record == nil else {
      throw ValidationError("What is waited for changes: record it with `headroom request list`.")
    }
  }

  func run() async throws {
    let printer = try RequestPrinter(output)
    let listing = try await RequestListing(aws, output)
    let deadline = ContinuousClock.now + .milliseconds(Int(aws.timeout.value * 1_000))
    let ids = try await idsToWaitFor(listing)
    var report = try await listing.report(of: ids)
    var pause = Duration.seconds(2)
    while report.requests.contains(where: \.isUndecided),
      ContinuousClock.now + pause < deadline
    {
      tell(report)
      try await Task.sleep(for: pause)
      // Review takes minutes to days, and AWS answers five such questions a second.
      pause = min(pause * 1.5, .seconds(60))
      report = try await listing.report(of: ids).keeping(report)
    }
    await listing.session.finish()
    try printer.print(report)
    throw ExitCode(status(of: report).rawValue)
  }

  private func idsToWaitFor(_ listing: RequestListing) async throws -> [String] {
    guard ids.isEmpty else { return ids }
    let report = try await listing.report()
    guard report.gaps.isEmpty else { throw Failure(report.gaps.joined(separator: " ")) }
    return report.requests.filter(\.isUndecided).compactMap(\.id)
  }

  private func tell(_ report: QuotaRequestReport) {
    guard !output.quiet, StandardStream.error.isTerminal else { return }
    let open = report.requests.filter(\.isUndecided)
    StandardStream.error.note(
      "waiting for " + open.map { "\($0.quota) (\($0.status ?? ""))" }.joined(separator: ", "))
  }

  private func status(of report: QuotaRequestReport) -> ExitStatus {
    if report.requests.contains(where: { $0.progress == .declined }) { return .blocked }
    let isOpen = report.requests.contains { $0.progress != .approved }
    return isOpen || !report.gaps.isEmpty ? .undetermined : .clear
  }
}

extension QuotaRequestReport {
  /// With what was known before of requests that could not be read this time.
  fileprivate func keeping(_ earlier: QuotaRequestReport) -> QuotaRequestReport {
    let ids = Set(requests.map(\.id))
    let missed = earlier.requests.filter { !ids.contains($0.id) }
    guard !missed.isEmpty else { return self }
    var report = self
    report.requests += missed
    report.gaps = earlier.gaps
    return report
  }
}
