internal import ArgumentParser

/// Requests for higher quotas: what would be filed, filing it, and what became of it.
struct RequestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "request",
    abstract: "Shows, files and follows requests for higher quotas.",
    subcommands: [
      RequestPreviewCommand.self, RequestFileCommand.self, RequestListCommand.self,
      RequestWaitCommand.self,
    ],
    defaultSubcommand: RequestPreviewCommand.self)
}
