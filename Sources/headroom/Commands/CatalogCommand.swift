internal import ArgumentParser

/// What headroom knows about quotas, and whether a catalogue file is sound.
struct CatalogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalog",
    abstract: "Shows the catalogue of quotas, or checks a catalogue file.",
    subcommands: [CatalogListCommand.self, CatalogValidateCommand.self])
}
