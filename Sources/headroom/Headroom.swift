internal import ArgumentParser
internal import Reporters

/// The command line.
@main
struct Headroom: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "headroom",
    abstract: "Tells whether an AWS account has room for a deployment, and the way out if not.",
    discussion: """
      Exit status: 0 clear, 1 headroom could not do its work, 2 blocked, 3 undetermined, 64 wrong \
      flags.
      """,
    version: "0.1.0",
    subcommands: [
      CheckCommand.self, PermissionsCommand.self, CatalogCommand.self,
      UsageCommand.self, StaleCommand.self, RequestCommand.self, SnapshotCommand.self,
      ExplainCommand.self,
    ])

  static func main() async {
    StandardStream.occupyClosed()
    let signals = TerminationSignals()
    let work = Task { await run(CommandLine.arguments.dropFirst()) }
    signals.watch { work.cancel() }
    let status = await work.value
    StandardStream.exit(signals.status ?? status)
  }

  private static func run(_ arguments: some Collection<String>) async -> Int32 {
    do {
      var command = try parseAsRoot(Array(arguments))
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      return 0
    } catch let failure as Failure {
      StandardStream.error.write("headroom: \(failure.text)\n")
      return failure.status
    } catch let code as ExitCode {
      return code.rawValue
    } catch is CancellationError {
      return ExitStatus.interrupted.rawValue
    } catch {
      // Help, version and wrong flags: the parser knows the words and the status.
      let status = exitCode(for: error)
      let message = fullMessage(for: error)
      let stream = status.isSuccess ? StandardStream.output : StandardStream.error
      stream.write(message + "\n")
      return status.rawValue
    }
  }
}
