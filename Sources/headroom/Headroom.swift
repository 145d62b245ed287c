internal import ArgumentParser

/// The command line.
@main
struct Headroom: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "headroom",
    abstract: "Tells whether an AWS account has room for a deployment, and the way out if not.",
    version: "0.1.0")
}
