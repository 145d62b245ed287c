internal import ArgumentParser

/// A command of the interface that is not there yet: it is refused, whatever its flags.
protocol UnbuiltCommand: ParsableCommand {
  static var name: String { get }
}

extension UnbuiltCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: name, shouldDisplay: false)
  }

  func run() throws {
    throw Failure.notBuilt("headroom \(Self.name)")
  }
}

struct SnapshotCommand: UnbuiltCommand {
  static let name = "snapshot"
  @Argument(parsing: .captureForPassthrough) var rest: [String] = []
}
